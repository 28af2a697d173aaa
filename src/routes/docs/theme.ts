// Redoc computes shades from these, so they are colours and not custom properties. The same as in app.css.
const sans = 'system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif';
const mono = 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "Liberation Mono", monospace';

const type = {
	fontSize: '15px',
	lineHeight: '1.55',
	fontFamily: sans,
	smoothing: 'auto',
	headings: { fontFamily: sans, fontWeight: '600', lineHeight: '1.25' }
};

const spacing = { sectionVertical: 24 };

export const light = {
	spacing,
	colors: {
		primary: { main: '#a32d18' },
		text: { primary: '#211e18', secondary: '#665f52' },
		border: { dark: '#d9d2c3', light: '#ece7db' },
		gray: { 50: '#efebe1', 100: '#e7e1d3' }
	},
	schema: { nestedBackground: '#f0ece2', linesColor: '#cfc7b6', typeNameColor: '#665f52' },
	typography: { ...type, code: { fontSize: '13px', fontFamily: mono, color: '#8a2412', backgroundColor: '#ebe6da' }, links: { color: '#a32d18' } },
	fab: { backgroundColor: '#f1ede3', color: '#a32d18' },
	sidebar: { backgroundColor: '#f4f0e6', textColor: '#211e18', activeTextColor: '#a32d18' },
	rightPanel: { backgroundColor: '#2a2620', textColor: '#f1ece0', servers: { overlay: { backgroundColor: '#f6f3ec', textColor: '#211e18' }, url: { backgroundColor: '#fffdf8' } } },
	codeBlock: { backgroundColor: '#1e1b16' }
};

export const dark = {
	spacing,
	colors: {
		tonalOffset: 0.15,
		primary: { main: '#f08a70' },
		success: { main: '#7fc08a' },
		error: { main: '#f08a70' },
		warning: { main: '#e0b35c' },
		text: { primary: '#e9e3d5', secondary: '#a89f8d' },
		border: { dark: '#3a352b', light: '#2c2820' },
		gray: { 50: '#211e18', 100: '#2a2620' },
		responses: {
			success: { backgroundColor: '#1d2a1f' },
			error: { backgroundColor: '#33201a' },
			redirect: { backgroundColor: '#302818' },
			info: { color: '#7fb4cc', backgroundColor: '#1b2930' }
		}
	},
	schema: { nestedBackground: '#1e1b15', linesColor: '#4a4437', typeNameColor: '#a89f8d', requireLabelColor: '#f08a70' },
	typography: { ...type, code: { fontSize: '13px', fontFamily: mono, color: '#f0b3a2', backgroundColor: '#2a2620' }, links: { color: '#f08a70' } },
	fab: { backgroundColor: '#2a2620', color: '#f08a70' },
	sidebar: { backgroundColor: '#14120d', textColor: '#e9e3d5', activeTextColor: '#f08a70' },
	rightPanel: { backgroundColor: '#100e0a', textColor: '#e9e3d5', servers: { overlay: { backgroundColor: '#211e18', textColor: '#e9e3d5' }, url: { backgroundColor: '#17150f' } } },
	codeBlock: { backgroundColor: '#1a1712' }
};
