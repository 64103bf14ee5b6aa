export interface Form {
  name: string;
  text: string;
  isForEditor?: boolean;
}

/** One operation with its variables in the forms that people use. */
export function forms(query: string, variables: unknown, origin: string): Form[] {
  const operation = query
    .split('\n')
    .filter(line => !line.startsWith('#'))
    .join('\n')
    .trim();
  const body = JSON.stringify({ query: operation, variables });
  return [
    { name: 'Banana Cake Pop', text: `${withValues(operation, variables)}\n`, isForEditor: true },
    {
      name: 'curl',
      text: `curl -H 'Content-Type: application/json' \\\n  -d '${body.replaceAll("'", `'\\''`)}' \\\n  ${origin}/graphql\n`,
    },
    {
      name: 'Python',
      text: `import json, urllib.request\n\nbody = json.loads(r${python(body)})\nrequest = urllib.request.Request(\n    "${origin}/graphql", json.dumps(body).encode(), {"Content-Type": "application/json"})\nprint(json.load(urllib.request.urlopen(request))["data"])\n`,
    },
    {
      name: 'JavaScript',
      text: `const response = await fetch('${origin}/graphql', {\n  method: 'POST',\n  headers: { 'Content-Type': 'application/json' },\n  body: JSON.stringify(${JSON.stringify({ query: operation, variables }, null, 2)}),\n});\nconsole.log((await response.json()).data);\n`,
    },
  ];
}

// JSON escapes line breaks and double quotes, so that three single quotes can only stand in it as an escape here.
function python(json: string): string {
  return `'''${json.replaceAll("'", '\\u0027')}'''`;
}

/** The operation with the values of its variables as defaults, so that it runs in an editor as it is pasted. */
export function withValues(operation: string, variables: unknown): string {
  const values = new Map(Object.entries((variables ?? {}) as Record<string, unknown>));
  return operation.replace(/\$(\w+): ([\w[\]!]+)(?=[,)])/g, (whole, name: string, type: string) =>
    values.has(name) && values.get(name) !== undefined && values.get(name) !== null
      ? `$${name}: ${type.replace(/!$/, '')} = ${literal(values.get(name), /Kind\b/.test(type))}`
      : whole,
  );
}

// Names of enumerations are written without quotes.
function literal(value: unknown, isName = false): string {
  if (Array.isArray(value)) return `[${value.map(item => literal(item, isName)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => `${name}: ${literal(inner)}`)
      .join(', ')} }`;
  }
  return isName ? String(value) : JSON.stringify(value);
}
