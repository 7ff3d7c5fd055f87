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
set /p classpath=<"%home%cli\target\classpath.txt"
"%java%" -Xmx1500m -XX:+UseSerialGC -Duser.timezone=UTC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "%home%cli\target\hearsay-cli.jar;%classpath%" org.hearsay.cli.Main %*
