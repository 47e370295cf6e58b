#!/bin/sh
# Installs the judges that tests call, validators of the formats and a browser, into the folder named.
# Does nothing when they are there already. Fails where there is no network.
set -eu
tools=$1
here=$(dirname "$0")
cmp -s "$here/requirements.txt" "$tools/requirements.txt" && exit 0

echo "installing the judges of $here"
missing=""
command -v java >/dev/null || missing="$missing default-jre-headless"
command -v chromium >/dev/null || missing="$missing chromium"
python3 -c 'import ensurepip, venv' 2>/dev/null || missing="$missing python3-venv"
if [ -n "$missing" ]; then
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

python3 -m venv "$tools"
pip="$tools/bin/pip --disable-pip-version-check -q"
$pip install -r "$here/requirements.txt"

# JUnit's schema, as Jenkins has it, lies in the sources of pytest only.
$pip download --no-deps --no-binary :all: -d "$tools" pytest==8.3.4
tar -xzf "$tools"/pytest-8.3.4.tar.gz -C "$tools" --strip-components=3 --wildcards '*/junit-10.xsd'
cp "$here/requirements.txt" "$tools/"
