import { renderChart } from './chart.js';

/** The chart alone, in a same-origin frame: who the client is stands in the top document. */
const number = Number(new URLSearchParams(location.search).get('client'));
await renderChart(document.querySelector('#view'), number);
