@echo off
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_CMD=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_CMD=%JAVA_HOME%\bin\java.exe"
set "OWN_TEMP=%TEMP%\chainrule"
if not exist "%OWN_TEMP%" mkdir "%OWN_TEMP%"
"%JAVA_CMD%" -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC "-Djava.io.tmpdir=%OWN_TEMP%" "-Dchainrule.temporary=%OWN_TEMP%" -cp "%HOME_DIR%\lib\*;%HOME_DIR%\lib\win\*" org.chainrule.app.start.Launcher %*
exit /b %ERRORLEVEL%
