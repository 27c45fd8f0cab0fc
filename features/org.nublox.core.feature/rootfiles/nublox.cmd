@echo off
rem Starts NuBlox on a Java 21 or newer: JAVA_HOME, else the java on the path.
setlocal
set "here=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
for %%j in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%j"
if /i "%~1"=="workbench" goto workbench
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss4m -Dfile.encoding=UTF-8 -Dguice_custom_class_loading=CHILD --enable-native-access=ALL-UNNAMED ^
  "-Dnublox.home=%here%." %NUBLOX_JAVA_OPTIONS% -jar "%launcher%" -nosplash -data @none -product org.nublox.cli.product -application org.nublox.cli.application %*
exit /b %errorlevel%

:workbench
if not exist "%here%plugins\org.nublox.workbench_*.jar" (
  echo nublox: this is the product without windows; 'workbench' is a command of the NuBlox Workbench. 1>&2
  exit /b 2
)
for /f "tokens=1*" %%a in ("%*") do set "rest=%%b"
if not defined NUBLOX_HEAP set "NUBLOX_HEAP=1g"
rem the second compiler waits for what is really hot: it would take half of the time of the start
set "compiler=-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
:again
"%java%" -Xmx%NUBLOX_HEAP% %compiler% -Xss4m -Dfile.encoding=UTF-8 -Dguice_custom_class_loading=CHILD --enable-native-access=ALL-UNNAMED ^
  "-Dnublox.home=%here%." %NUBLOX_JAVA_OPTIONS% -jar "%launcher%" %rest%
rem 23: start again; 24: again in another workspace, which the start proposes
if %errorlevel%==23 goto again
if %errorlevel%==24 (
  set "rest="
  goto again
)
exit /b %errorlevel%
