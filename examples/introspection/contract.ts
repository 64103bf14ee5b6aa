import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { readFile } from 'node:fs/promises';
import { buildClientSchema, buildSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { ask } from '../fetch/ask';

// What was promised once stays: the server's schema may have more than the contract, never less.
const contract = buildSchema(await readFile('../tests/PaperNotes.Graph.Api.Tests/contract.graphql', 'utf8'));
const served = buildClientSchema(await ask<IntrospectionQuery>(getIntrospectionQuery()));
const breaking = (await diff(contract, served)).filter(change => change.criticality.level === CriticalityLevel.Breaking);
console.log(breaking.map(change => change.message));
