@echo off
rem Starts NuBlox on a Java 21 or newer.
setlocal
set "here=%~dp0"
set "home="
if defined JAVA_HOME call :fits "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :fits "%%~dp$PATH:j.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do call :fits "%%~d"
if not defined home (
  echo nublox: needs Java 21 or newer and found none. Install one ^(winget install EclipseAdoptium.Temurin.21.JDK^) or set JAVA_HOME. 1>&2
  exit /b 4
)

for %%j in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%j"
if /i "%~1"=="workbench" goto workbench
rem an update writes this file anew while it runs: what follows a start stands behind a label, which is found in the new one too
"%home%\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss4m -Dfile.encoding=UTF-8 -Dguice_custom_class_loading=CHILD --enable-native-access=ALL-UNNAMED ^
  "-Dnublox.home=%here%." %NUBLOX_JAVA_OPTIONS% -jar "%launcher%" -nosplash -data @none -product org.nublox.cli.product -application org.nublox.cli.application %* & goto ended

:ended
exit /b %errorlevel%

:workbench
if not exist "%here%plugins\org.nublox.workbench_*.jar" (
  echo nublox: this is the product without windows; 'workbench' is a command of the NuBlox Workbench. 1>&2
  exit /b 2
)
rem without quotes of its own: those of paths with blanks, ampersands and brackets have to count
set rest=%*
set rest=%rest:*workbench=%
if not defined NUBLOX_HEAP set "NUBLOX_HEAP=1g"
rem the second compiler waits for what is really hot: it would take half of the time of the start
set "compiler=-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
:again
"%home%\bin\java.exe" -Xmx%NUBLOX_HEAP% %compiler% -Xss4m -Dfile.encoding=UTF-8 -Dguice_custom_class_loading=CHILD --enable-native-access=ALL-UNNAMED ^
  "-Dnublox.home=%here%." %NUBLOX_JAVA_OPTIONS% -jar "%launcher%" %rest% & goto closed

:closed
rem 23: start again; 24: again in another workspace, which was put down as the one that the start proposes
if %errorlevel%==23 goto again
if %errorlevel%==24 (
  set "rest="
  goto again
)
exit /b %errorlevel%

rem takes the Java in a folder unless there is one already, or that one is older than 21
:fits
if defined home exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "major="
for /f "usebackq tokens=1,2 delims==." %%k in ("%~1\release") do if "%%k"=="JAVA_VERSION" set "major=%%l"
if not defined major exit /b
set "major=%major:"=%"
if %major% geq 21 set "home=%~1"
exit /b
