@echo off
rem Starts NuBlox on a Java 21 or newer: JAVA_HOME, else the java on the path.
setlocal
set "here=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
for %%j in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%j"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss4m -Dfile.encoding=UTF-8 -Dguice_custom_class_loading=CHILD --enable-native-access=ALL-UNNAMED ^
  "-Dnublox.home=%here%." %NUBLOX_JAVA_OPTIONS% -jar "%launcher%" -nosplash -data @none %*
exit /b %errorlevel%
