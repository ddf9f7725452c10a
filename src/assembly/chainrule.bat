@echo off
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_CMD="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_CMD=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_CMD for %%J in (java.exe) do set "JAVA_CMD=%%~$PATH:J"
if defined JAVA_CMD goto found
echo chainrule: no Java found; install a JDK or JRE 17 or newer, or set JAVA_HOME 1>&2
exit /b 1

:found
set "OWN_TEMP=%TEMP%\chainrule"
if not exist "%OWN_TEMP%" mkdir "%OWN_TEMP%"

rem From its version 19 on Java keeps the classes that a start needs in an archive, made at the end of
rem the first run and used from the second on. Where it cannot write one it says nothing, and starts
rem as without. A window needs other classes than a command.
set "ARCHIVE="
set "VERSION=0"
for %%J in ("%JAVA_CMD%") do set "RELEASE=%%~dpJ..\release"
if not exist "%RELEASE%" goto start
for /f "tokens=2 delims==" %%V in ('findstr /b /l /c:"JAVA_VERSION=" "%RELEASE%"') do for /f "delims=.-+" %%N in ("%%~V") do set "VERSION=%%N"
if %VERSION% LSS 19 goto start
if not defined LOCALAPPDATA goto start
if not exist "%LOCALAPPDATA%\chainrule" mkdir "%LOCALAPPDATA%\chainrule" 2>nul
if not exist "%LOCALAPPDATA%\chainrule" goto start
set "KIND=window"
for %%C in (trace check depth render import export lesson exercise mark train) do if "%~1"=="%%C" set "KIND=commands"
set ARCHIVE=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\chainrule\%KIND%.jsa" -Xlog:disable

:start
"%JAVA_CMD%" -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC %ARCHIVE% "-Djava.io.tmpdir=%OWN_TEMP%" "-Dchainrule.temporary=%OWN_TEMP%" -cp "%HOME_DIR%\lib\*;%HOME_DIR%\lib\win\*" org.chainrule.app.start.Launcher %*
exit /b %ERRORLEVEL%
