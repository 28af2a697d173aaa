import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Change, Kind, Splice } from '../change.ts';

/** What can be changed in a file of code: a status, a header, what is answered, a rule that no longer holds. */
export function codeMutations(file: string): Change[] {
	const text = readFileSync(file, 'utf8');
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	const changes: Change[] = [];
	const add = (node: ts.Node, kind: Kind, what: string, edit: Omit<Splice, 'file'>) => {
		const { line } = source.getLineAndCharacterOfPosition(node.getStart());
		changes.push({ name: `seeded: ${file}:${line + 1}: ${what}`, kind, edits: [{ file, ...edit }] });
	};
	const visit = (node: ts.Node): void => {
		if (file.startsWith('src/routes/')) answers(node, add);
		else rules(node, add);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return changes;
}

type Add = (node: ts.Node, kind: Kind, what: string, edit: Omit<Splice, 'file'>) => void;

function answers(node: ts.Node, add: Add): void {
	if (!ts.isPropertyAssignment(node)) return;
	const name = node.name.getText();
	if (name === 'status' && ts.isNumericLiteral(node.initializer))
		add(node, 'another status answered', '202', {
			start: node.initializer.getStart(),
			end: node.initializer.getEnd(),
			replace: node.initializer.text === '202' ? '200' : '202'
		});
	if (name === 'headers') add(node, 'header dropped', 'no headers', { start: node.getStart(), end: node.getEnd(), replace: 'headers: {}' });
	if (name === 'body') add(node, 'rule broken', 'no body', { start: node.initializer.getStart(), end: node.initializer.getEnd(), replace: 'undefined' });
}

/** A guard that ends in a throw: turned round, and always open. */
function rules(node: ts.Node, add: Add): void {
	if (!ts.isIfStatement(node) || node.elseStatement) return;
	const then = ts.isBlock(node.thenStatement) ? node.thenStatement.statements[0] : node.thenStatement;
	if (!then || !ts.isThrowStatement(then)) return;
	const condition = node.expression;
	const kind: Kind = node.getSourceFile().fileName.includes('/contract/') ? 'engine stage weakened' : 'rule broken';
	const says = condition.getText().slice(0, 60);
	add(node, kind, `\`${says}\` is never so`, { start: condition.getStart(), end: condition.getEnd(), replace: `(${condition.getText()}) && Math.PI > 4` });
	add(node, kind, `\`${says}\` the other way round`, { start: condition.getStart(), end: condition.getEnd(), replace: `!(${condition.getText()})` });
}
