// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Draws city hall, organisations and joint initiatives from the two tables on the page,
// and from nothing else. Without this script the tables say the same.

import cytoscape from "cytoscape";
import { heading, nextTowards } from "./parts/towards.js";

const figure = document.querySelector("[data-net]");
const canvas = figure?.querySelector("[data-net-canvas]");
const HALL = figure?.dataset.hall;

/** The library would write a style element of its own, which our policy blocks; ours
    is in the stylesheet, and whoever has this id has been here already. */
function keepStyleOut() {
  const seat = document.createElement("meta");
  seat.id = "__________cytoscape_stylesheet";
  document.head.append(seat);
}

function elements() {
  const hall = { id: HALL, name: figure.dataset.hallName, kind: "hall", url: "", says: figure.dataset.hallName };
  const drawn = [{ data: hall, position: { x: 0, y: 0 } }];
  for (const row of document.querySelectorAll("[data-point]")) {
    const { point, kind, state, name, says, x, y } = row.dataset;
    const url = row.querySelector("a")?.getAttribute("href") ?? "";
    const position = { x: Number(x), y: Number(y) };
    drawn.push({ data: { id: point, kind, state, name, says, url, ...besides(name, position) }, position });
    if (kind === "organisation") drawn.push({ data: { source: HALL, target: point, by: `ours-${state}` } });
  }
  for (const row of document.querySelectorAll("[data-tie]")) {
    const { one, other, by } = row.dataset;
    drawn.push({ data: { source: one, target: other, by } });
  }
  return drawn;
}

const LONGEST = 190;
const LETTERS = 14;

/** Words stand along the spoke, outside the point, and never upside down. */
function besides(name, { x, y }) {
  const turn = Math.atan2(y, x);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `bold ${LETTERS}px ${getComputedStyle(document.body).fontFamily}`;
  const far = Math.min(LONGEST, pen.measureText(name).width) / 2 + 15;
  return { turn: x < 0 ? turn + Math.PI : turn, aside: Math.cos(turn) * far, below: Math.sin(turn) * far };
}

function colours() {
  const found = getComputedStyle(document.documentElement);
  return (name) => found.getPropertyValue(`--nr-${name}`).trim();
}

function look() {
  const colour = colours();
  const letter = getComputedStyle(document.body).fontFamily;
  return [
    {
      selector: "node",
      style: {
        label: "data(name)", "font-family": letter, "font-size": LETTERS, color: colour("ink"),
        "text-background-color": colour("surface"), "text-background-opacity": 0.85, "text-background-padding": 1,
        width: 18, height: 18, "border-width": 2, "border-color": colour("action"),
        "background-color": colour("surface"), "text-max-width": LONGEST, "text-wrap": "ellipsis", "min-zoomed-font-size": 6,
      },
    },
    {
      selector: "node[kind='organisation']",
      style: {
        "text-rotation": "data(turn)", "text-halign": "center", "text-valign": "center",
        "text-margin-x": "data(aside)", "text-margin-y": "data(below)",
      },
    },
    { selector: "node[state='living']", style: { "background-color": colour("step-4") } },
    { selector: "node[state='quiet']", style: { "border-style": "dashed", "border-color": colour("line-strong") } },
    { selector: "node[state='new']", style: { "border-style": "dotted" } },
    {
      selector: "node[kind='initiative']",
      style: {
        shape: "diamond", width: 24, height: 24, "background-color": colour("lamp"), "border-color": colour("lamp-line"),
        "font-weight": "bold", "text-valign": "bottom", "text-margin-y": 3, "text-wrap": "wrap", "text-max-width": 130,
      },
    },
    {
      selector: "node[kind='hall']",
      style: {
        shape: "round-rectangle", width: 96, height: 40, "background-color": colour("action"), color: colour("on-action"),
        "text-valign": "center", "text-background-opacity": 0, "font-weight": "bold", "font-size": 15,
      },
    },
    { selector: "edge", style: { width: 1, "line-color": colour("line"), "curve-style": "straight", "z-index": 0 } },
    { selector: "edge[by='ours-quiet']", style: { "line-style": "dashed" } },
    { selector: "edge[by='ours-new']", style: { "line-style": "dotted" } },
    { selector: "edge[by='initiative']", style: { width: 3, "line-color": colour("lamp-line") } },
    {
      selector: "edge[by='agreement']",
      style: { width: 3, "line-color": colour("action"), "curve-style": "unbundled-bezier", "control-point-distances": 40, "control-point-weights": 0.5 },
    },
    { selector: ".far", style: { opacity: 0.25 } },
    {
      selector: "node.here",
      style: { "outline-width": 5, "outline-color": colour("focus"), "outline-offset": 3, "z-index": 9, "min-zoomed-font-size": 0, "font-weight": "bold" },
    },
    { selector: "edge.near", style: { "line-color": colour("ink"), width: 3, "z-index": 5 } },
  ];
}

function start() {
  keepStyleOut();
  figure.hidden = false;
  const drawn = cytoscape({
    container: canvas,
    elements: elements(),
    layout: { name: "preset", fit: false },
    style: look(),
    autoungrabify: true,
    boxSelectionEnabled: false,
    userZoomingEnabled: false,
    minZoom: 0.15,
    maxZoom: 3,
  });
  const said = figure.querySelector("[data-net-said]");

  /** Make one point the one we are at; what it is linked with stands out. */
  function goTo(node, { moves = true } = {}) {
    drawn.elements().removeClass("here near far");
    const near = node.closedNeighborhood();
    if (node.id() !== HALL) {
      drawn.elements().difference(near).addClass("far");
      node.connectedEdges().addClass("near");
    }
    node.addClass("here");
    const names = near.nodes().difference(node).map((one) => one.data("name"));
    said.textContent = node.id() === HALL ? node.data("says") : [node.data("says"), ...names.filter((name) => name !== figure.dataset.hallName)].join(" · ");
    canvas.dataset.at = node.id();
    if (moves && drawn.zoom() > fitted * 1.2) drawn.center(node);
  }

  const here = () => drawn.getElementById(canvas.dataset.at || HALL);
  let fitted = 1;
  function showAll() {
    drawn.fit(undefined, 12);
    // Names reach outside the ring, and the library measures them too.
    fitted = drawn.zoom();
  }
  function zoom(by) {
    drawn.zoom({ level: drawn.zoom() * by, renderedPosition: { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 } });
  }
  const open = (node) => {
    if (node.data("url")) window.location.assign(node.data("url"));
  };

  canvas.addEventListener("keydown", (event) => {
    const way = heading(event.key);
    if (way) {
      const place = (node) => ({ node, ...node.position() });
      const linked = here().neighborhood("node").map(place);
      const every = drawn.nodes().difference(here()).map(place);
      const found = nextTowards(way, here().position(), linked) ?? nextTowards(way, here().position(), every);
      if (found) goTo(found.node);
    } else if (event.key === "Enter") open(here());
    else if (event.key === "Home") goTo(drawn.getElementById(HALL));
    else if (event.key === "+" || event.key === "=") zoom(1.3);
    else if (event.key === "-") zoom(1 / 1.3);
    else if (event.key === "0") showAll();
    else return;
    event.preventDefault();
  });
  const tools = { in: () => zoom(1.3), out: () => zoom(1 / 1.3), all: showAll };
  for (const tool of figure.querySelectorAll("[data-net-tool]")) tool.addEventListener("click", tools[tool.dataset.netTool]);
  canvas.addEventListener("focus", () => goTo(here(), { moves: false }));
  drawn.on("tap", "node", ({ target }) => (target.hasClass("here") ? open(target) : goTo(target, { moves: false })));
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawn.style(look()));
  window.addEventListener("resize", showAll);
  showAll();
  figure.dataset.ready = String(drawn.nodes().length);
}

if (canvas) start();
