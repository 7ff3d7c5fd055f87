@echo off
rem Starts Hearsay: builds on first use, then hands over to Java (a JDK 17 or newer).
setlocal
set "home=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if not exist "%home%cli\target\classpath.txt" (
    echo hearsay: building; the first build downloads about 600 MB 1>&2
    pushd "%home%"
    call mvnw.cmd -q -B -ntp -DskipTests -pl cli -am package 1>&2 || exit /b 1
    popd
)
rem The class path is longer than a line of this shell may be, so that Java reads it from a file. Flink
rem is for one command alone, and makes no other's class path longer.
set "arguments=%home%cli\target\arguments.txt"
if "%~1"=="cluster" set "arguments=%home%cli\target\cluster-arguments.txt"
>"%arguments%" echo -cp "%home:\=/%cli/target/hearsay-cli.jar;\
>>"%arguments%" type "%home%cli\target\classpath.txt"
if "%~1"=="cluster" >>"%arguments%" echo ;\
if "%~1"=="cluster" >>"%arguments%" type "%home%cli\target\cluster-classpath.txt"
>>"%arguments%" echo "
"%java%" -Xmx1500m -XX:+UseSerialGC -Duser.timezone=UTC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %HEARSAY_JAVA_OPTS% "@%arguments%" org.hearsay.cli.Main %*
