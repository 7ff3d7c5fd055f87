@echo off
rem Starts Hearsay with the Java that lies beside it, or with the one that is there (17 or newer).
setlocal
set "home=%~dp0"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%home%runtime\bin\java.exe" set "java=%home%runtime\bin\java.exe"
"%java%" --version >nul 2>nul
if errorlevel 1 (
    echo hearsay: no Java was found that will do; install Java 17 or newer, or point JAVA_HOME at it 1>&2
    exit /b 1
)
set "classpath=%home%lib\*"
rem The add-on for clusters, if it is installed, is for one command alone.
if "%~1"=="cluster" set "classpath=%classpath%;%home%lib\cluster\*"
"%java%" -Xmx1500m -XX:+UseSerialGC -Duser.timezone=UTC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %HEARSAY_JAVA_OPTS% -cp "%classpath%" org.hearsay.cli.Main %*
