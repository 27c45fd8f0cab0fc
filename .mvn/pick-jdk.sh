# Sourced by mvnw and nublox (POSIX sh): NuBlox needs a JDK 21 or newer to build and run.
# Keeps JAVA_HOME when it is new enough, else the java on the PATH, else the oldest fitting JDK that is installed.
_jdk_major() {
  sed -n 's/^JAVA_VERSION="\{0,1\}\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' "$1/release" 2>/dev/null || :
}
_jdk_fits() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && _major=$(_jdk_major "$1") && [ "${_major:-0}" -ge 21 ]
}
_jdk_pick() {
  if [ -n "${JAVA_HOME-}" ] && _jdk_fits "$JAVA_HOME"; then return; fi
  _on_path=$(command -v java 2>/dev/null) && _on_path=$(readlink -f "$_on_path" 2>/dev/null) \
    && _jdk_fits "${_on_path%/bin/java}" && { JAVA_HOME=${_on_path%/bin/java}; export JAVA_HOME; return; }
  _best='' _best_major=0
  for _dir in /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if _jdk_fits "$_dir" && { [ -z "$_best" ] || [ "$_major" -lt "$_best_major" ]; }; then _best=$_dir _best_major=$_major; fi
  done
  if [ -z "$_best" ]; then
    echo "${0##*/}: NuBlox needs a JDK 21 or newer and found none. Install one (Debian: apt-get install openjdk-21-jdk; or any Temurin) or set JAVA_HOME." >&2
    exit 1
  fi
  JAVA_HOME=$_best
  export JAVA_HOME
}
_jdk_pick
