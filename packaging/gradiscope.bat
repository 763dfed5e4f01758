@echo off
rem Starts Gradiscope on the first Java 25 or newer that it finds. All arguments go to the program.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0.."
set "java="

if not defined GRADISCOPE_JAVA_HOME goto search
call :try "%GRADISCOPE_JAVA_HOME%"
if defined java goto start
>&2 echo gradiscope: GRADISCOPE_JAVA_HOME is %GRADISCOPE_JAVA_HOME%, which holds no Java 25 or newer.
exit /b 1

:search
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%j in (java.exe) do call :try "%%~dp$PATH:j.."
for %%v in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto") do (
    for /d %%d in ("%ProgramFiles%\%%~v\*") do call :try "%%~d"
)
for /d %%d in ("%USERPROFILE%\.jdks\*") do call :try "%%~d"
if defined java goto start
>&2 echo gradiscope: no Java 25 or newer found: install Temurin 25 from adoptium.net, or set GRADISCOPE_JAVA_HOME to one.
exit /b 1

:start
rem The jars by their names, since the AOT cache fits one class path only.
set "jars="
for %%j in ("%home%\lib\*.jar") do call :add "%%~fj"
rem GRADISCOPE_AOT=make records what this start loads, and leaves a cache of it for the ones to come.
set "cache=-XX:AOTCache=%home%\lib\gradiscope.aot"
if "%GRADISCOPE_AOT%" == "make" set "cache=-XX:AOTCacheOutput=%home%\lib\gradiscope.aot"
"%java%\bin\java.exe" "%cache%" @{aot.flags} @{jvm.flags} --module-path "%home%\lib\javafx" @{javafx.flags} -classpath "%jars%" @{main.class} %*
exit /b %ERRORLEVEL%

rem Puts a jar at the end of the class path.
:add
if defined jars (set "jars=%jars%;%~1") else set "jars=%~1"
exit /b 0

rem Takes the Java home given, if none is taken yet and this one is new enough.
:try
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "version=0"
for /f "usebackq tokens=1,2 delims==.-" %%k in ("%~1\release") do if "%%k" == "JAVA_VERSION" set "version=%%l"
set "version=%version:"=%"
if %version% GEQ 25 set "java=%~1"
exit /b 0
