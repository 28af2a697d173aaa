import { fileURLToPath } from 'node:url';
import { bundle } from '../../../src/lib/server/contract/compile/bundle.ts';
import { fault, Fault } from '../../../src/lib/server/contract/fault.ts';
import type { Handle } from '../../../src/lib/server/contract/handle.ts';
import type { Errors } from '../../../src/lib/server/contract/problem.ts';
import type { Hosted } from '../support/behind-http.ts';

export const document = await bundle(fileURLToPath(new URL('contract/openapi.yaml', import.meta.url)));

interface Plan {
	name: string;
	country: string;
	height?: number;
	position: { lat: number; lon: number };
}
type Station = Plan & { station_id: string };
type Input = Parameters<Handle<null>>[0];

/** Everything this service refuses is a 4xx with a code of its own; only what it does not have is a 404. */
const statuses: Record<string, number> = {
	'not-found': 404,
	'method-not-allowed': 405,
	'not-acceptable': 406,
	'content-too-large': 413,
	'unsupported-media-type': 415,
	'internal-error': 500
};

const errors: Errors = {
	translate: (error) => (error instanceof Fault ? error : null),
	render({ problem, message, errors: faults }) {
		const where = faults.map(({ pointer, parameter, keyword }) => [pointer ?? parameter ?? '', keyword]);
		const trouble = { code: problem.toUpperCase(), says: message, ...(where.length > 0 ? { where } : {}) };
		return { status: statuses[problem] ?? 400, type: 'application/vnd.weather.trouble+json', body: { trouble } };
	},
	report: (error) => console.error(error)
};

/** The weather service, with nothing in it but station `wx1`. `heard` gets what each handler was given. */
export function weather(heard: (input: Input) => void = () => undefined): Hosted<null> {
	const stations = new Map<string, Station>();
	let count = 0;
	const register = (plan: Plan) => {
		const station = { station_id: `wx${++count}`, ...plan };
		stations.set(station.station_id, station);
		return station;
	};
	register({ name: 'Säntis', country: 'CH', height: 2502, position: { lat: 47.25, lon: 9.34 } });
	const known = ({ path }: Input) => {
		const { station_id: id } = path as { station_id: string };
		const station = stations.get(id);
		if (!station) throw fault('not-found', `There is no station ${id}.`);
		return station;
	};
	const asked = ({ path, query, headers, cookies }: Input) => ({ path, query, headers, cookies });
	const understand: Handle<null> = async (input) => ({ status: 200, body: { asked: asked(input), found: stations.size } });
	const handlers: Record<string, Handle<null>> = {
		async find_stations(input) {
			const { max_count: most, country, height } = input.query as { max_count: number; country?: string[]; height?: { above?: number; below?: number } };
			const found = [...stations.values()].filter((station) => {
				const { above = -500, below = 9000 } = height ?? {};
				return (!country || country.includes(station.country)) && (station.height ?? 0) >= above && (station.height ?? 0) <= below;
			});
			return { status: 200, body: { stations: found.slice(0, most), asked: asked(input) } };
		},
		async register_station({ body }) {
			const station = register(body as Plan);
			return { status: 201, headers: { location: `/wx/v2/stations/${station.station_id}`, 'x-position': station.position }, body: station };
		},
		read_station: async (input) => ({ status: 200, body: known(input) }),
		async move_station(input) {
			const station = { ...(input.body as Plan), station_id: known(input).station_id };
			stations.set(station.station_id, station);
			return { status: 200, body: station };
		},
		async close_station(input) {
			stations.delete(known(input).station_id);
			return { status: 204 };
		}
	};
	const others = ['days_of_station', 'forecast_spot', 'read_tile', 'read_exploded_tile', 'read_run', 'read_exploded_run', 'describe_area'];
	for (const id of [...others, 'search_observations', 'observe_nearby', 'read_alerts', 'read_preferences']) handlers[id] = understand;
	const heardBy = ([id, handle]: [string, Handle<null>]): [string, Handle<null>] => [id, (input) => (heard(input), handle(input))];
	return { anonymous: null, errors, handlers: Object.fromEntries(Object.entries(handlers).map(heardBy)) };
}
