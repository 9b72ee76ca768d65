@echo off
rem Starts DualMap. DUALMAP_JAVA_OPTS: more options for the JVM, such as -Xmx2g
setlocal
set "HOME_FOLDER=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" --version >nul 2>&1
if errorlevel 1 (
  echo DualMap needs Java 21 or newer, and none was found. Install a JDK, or set JAVA_HOME to one. 1>&2
  exit /b 4
)
"%JAVA%" --enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector -Ddualmap.home="%HOME_FOLDER%" %DUALMAP_JAVA_OPTS% -cp "%HOME_FOLDER%\lib\*" org.dualmap.cli.Main %*
exit /b %errorlevel%
