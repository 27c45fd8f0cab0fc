/* Calm by default: one accent, much white, borders instead of shadows. Colours are tokens; theme.css may change them. */
:root {
  --ground: #f6f7f9;
  --surface: #ffffff;
  --sunken: #f0f2f5;
  --line: #e1e5ea;
  --line-strong: #858f9c;
  --text: #1b2430;
  --muted: #5b6675;
  --accent: #2f5bd0;
  --accent-strong: #2449ab;
  --on-accent: #ffffff;
  --accent-soft: #e9effc;
  --good: #17693d;
  --good-soft: #e3f4ea;
  --bad: #b3261e;
  --bad-soft: #fdecea;
  --warn: #7a5200;
  --warn-soft: #fdf3d8;
  --corner: 10px;
  --corner-small: 7px;
  --row-gap: 0.7rem;
  --font-base: 15px;
  --shadow: 0 1px 2px rgb(16 24 40 / 5%);
  --font: "Inter", ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  color-scheme: light;
}
:root[data-theme="dark"] {
  --ground: #10151c;
  --surface: #171e27;
  --sunken: #1e2732;
  --line: #2a3542;
  --line-strong: #728093;
  --text: #e8edf3;
  --muted: #9daab9;
  --accent: #86a8ff;
  --accent-strong: #a9c1ff;
  --on-accent: #0d1630;
  --accent-soft: #1d2a47;
  --good: #7fd6a4;
  --good-soft: #16301f;
  --bad: #ff9a92;
  --bad-soft: #3a1a18;
  --warn: #f0c567;
  --warn-soft: #332709;
  --shadow: none;
  color-scheme: dark;
}

*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--text);
  font: var(--font-base)/1.55 var(--font);
  font-feature-settings: "cv11", "ss03";
}
h1 { font-size: 1.6rem; line-height: 1.25; letter-spacing: -0.015em; margin: 0; font-weight: 650; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 0 0 0.75rem; font-weight: 600; }
p { margin: 0 0 0.75rem; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 1rem; top: 0.75rem; z-index: 20; background: var(--surface); padding: 0.5rem 0.9rem; border-radius: var(--corner-small); }

/* frame */
.bar {
  position: sticky; top: 0; z-index: 10;
  display: flex; align-items: center; gap: 1.25rem;
  padding: 0 1.5rem; min-height: 56px;
  background: var(--surface); border-bottom: 1px solid var(--line);
}
.brand { display: flex; align-items: center; gap: 0.55rem; color: var(--text); font-weight: 650; white-space: nowrap; }
.brand:hover { text-decoration: none; }
.brand-mark { display: inline-block; width: 18px; height: 18px; border-radius: 5px; background: linear-gradient(135deg, var(--accent), var(--accent-strong)); flex: none; }
.menu { display: flex; gap: 1rem; flex: 1; flex-wrap: wrap; }
.menu-group { display: flex; align-items: center; gap: 0.25rem; }
.menu-title { color: var(--muted); font-size: 0.75rem; margin-right: 0.25rem; }
.menu a { color: var(--muted); padding: 0.35rem 0.7rem; border-radius: var(--corner-small); }
.menu a:hover { background: var(--sunken); color: var(--text); text-decoration: none; }
.menu a[aria-current="page"] { background: var(--accent-soft); color: var(--accent-strong); font-weight: 550; }
.bar-end { display: flex; align-items: center; gap: 0.75rem; }
.bar-end form { margin: 0; }
.who { color: var(--muted); white-space: nowrap; max-width: 12rem; overflow: hidden; text-overflow: ellipsis; }
.menu-button { display: none; }
main { max-width: 1120px; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
.head { display: flex; align-items: flex-start; justify-content: space-between; gap: 1rem; margin-bottom: 1.5rem; flex-wrap: wrap; }
.title { display: flex; align-items: center; gap: 0.75rem; flex-wrap: wrap; }
.lead { color: var(--muted); margin: 0.3rem 0 0; max-width: 46rem; }
.crumbs { margin-bottom: 0.5rem; font-size: 0.875rem; }
.crumbs a + a::before { content: "/"; color: var(--line-strong); margin: 0 0.45rem 0 0.2rem; }
.panel { background: var(--surface); border: 1px solid var(--line); border-radius: var(--corner); padding: 1.4rem 1.5rem; margin: 0 0 1.25rem; box-shadow: var(--shadow); min-width: 0; }
.panel-head { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }

/* buttons */
button, .button {
  display: inline-flex; align-items: center; justify-content: center; gap: 0.4rem;
  min-height: 38px; padding: 0.4rem 0.95rem;
  border: 1px solid var(--line); border-radius: var(--corner-small);
  background: var(--surface); color: var(--text);
  font: inherit; font-weight: 550; cursor: pointer; white-space: nowrap;
  transition: background 0.12s, border-color 0.12s;
}
button:hover, .button:hover { background: var(--sunken); border-color: var(--line-strong); text-decoration: none; }
button:disabled { opacity: 0.5; cursor: not-allowed; }
.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.primary:hover { background: var(--accent-strong); border-color: var(--accent-strong); color: var(--on-accent); }
.quiet { background: none; border-color: transparent; color: var(--muted); }
.quiet:hover { color: var(--text); border-color: transparent; }
.danger { background: var(--bad); border-color: var(--bad); color: var(--surface); }
.danger:hover { background: var(--bad); filter: brightness(0.92); }
.danger-quiet { color: var(--bad); }
.danger-quiet:hover { background: var(--bad-soft); border-color: var(--bad); }
.wide { width: 100%; }
.icon-button { min-height: 36px; width: 36px; padding: 0; background: none; border-color: transparent; color: var(--muted); font-size: 1.1rem; }
.actions { display: flex; gap: 0.6rem; flex-wrap: wrap; align-items: center; }
.actions form { margin: 0; }

/* notices */
.notice { padding: 0.7rem 1rem; border-radius: var(--corner-small); margin-bottom: 1.25rem; overflow-wrap: anywhere; }
.notice-good { background: var(--good-soft); color: var(--good); }
.notice-bad { background: var(--bad-soft); color: var(--bad); }

/* lists */
.filters { display: flex; flex-wrap: wrap; gap: 0.9rem; align-items: flex-end; margin-bottom: 1rem; }
.filters .field { flex: 0 1 13rem; min-width: 9rem; margin: 0; }
.filters label { font-size: 0.8125rem; font-weight: 500; color: var(--muted); }
.filters-end { display: flex; gap: 0.75rem; align-items: center; min-height: 38px; }
.quiet-link { color: var(--muted); font-size: 0.875rem; }
.filters:not(:has(.field)) { display: none; }
.rows { position: relative; }
.rows.htmx-request { opacity: 0.55; transition: opacity 0.15s 0.1s; }
table.list { width: 100%; border-collapse: separate; border-spacing: 0; background: var(--surface); }
.rows table.list { border: 1px solid var(--line); border-radius: var(--corner); box-shadow: var(--shadow); overflow: hidden; }
.list th { text-align: left; font-size: 0.8125rem; font-weight: 550; color: var(--muted); padding: 0.65rem 1rem; border-bottom: 1px solid var(--line); white-space: nowrap; }
.list th a { color: inherit; }
.list th .arrow { display: inline-block; width: 1em; margin-left: 0.2em; color: var(--accent); }
/* the arrow stands before a number's heading, so that the heading ends where the numbers end */
.list th.number a { position: relative; }
.list th.number .arrow { position: absolute; right: 100%; margin: 0 0.2em 0 0; text-align: right; }
.list td { padding: var(--row-gap) 1rem; border-bottom: 1px solid var(--line); vertical-align: middle; overflow-wrap: anywhere; }
.list tbody tr:last-child td { border-bottom: 0; }
.rows .list tbody tr:hover td { background: var(--sunken); }
.list .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.list td:first-child a { font-weight: 550; }
.panel table.list th:first-child, .panel table.list td:first-child { padding-left: 0; }
.panel table.list th:last-child, .panel table.list td:last-child { padding-right: 0; }
.pager { display: flex; align-items: center; justify-content: center; gap: 1rem; margin-top: 1.25rem; color: var(--muted); }
.empty { text-align: center; padding: 3.5rem 1rem; color: var(--muted); background: var(--surface); border: 1px dashed var(--line-strong); border-radius: var(--corner); }
.empty strong { color: var(--text); font-weight: 600; }
.empty-mark { width: 44px; height: 44px; margin: 0 auto 1rem; border-radius: 12px; background: var(--accent-soft); border: 2px solid var(--accent); opacity: 0.6; }
.badge { display: inline-block; padding: 0.1rem 0.6rem; border-radius: 999px; font-size: 0.8125rem; font-weight: 550; background: var(--sunken); color: var(--muted); white-space: nowrap; }
.tone-paid, .tone-done, .tone-active, .tone-approved, .tone-completed, .tone-closed { background: var(--good-soft); color: var(--good); }
.tone-sent, .tone-open, .tone-new, .tone-running, .tone-in-progress { background: var(--accent-soft); color: var(--accent-strong); }
.tone-void, .tone-cancelled, .tone-rejected, .tone-failed, .tone-overdue { background: var(--bad-soft); color: var(--bad); }
.tone-pending, .tone-waiting, .tone-review { background: var(--warn-soft); color: var(--warn); }
.chip { display: inline-block; padding: 0.1rem 0.6rem; margin: 0 0.2rem 0.3rem 0; border-radius: 999px; background: var(--accent-soft); }

/* facts of one row */
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 1.15rem 1.5rem; margin: 0; }
.facts dt { color: var(--muted); font-size: 0.8125rem; }
.facts dd { margin: 0.1rem 0 0; overflow-wrap: anywhere; white-space: pre-line; }
.facts .wide { grid-column: 1 / -1; width: auto; }

/* forms */
.sheet { max-width: 860px; }
.sheet:has(.lines) { max-width: none; }
fieldset.panel { min-inline-size: 0; }
legend { float: left; width: 100%; font-weight: 600; padding: 0; margin: 0 0 1rem; }
legend + * { clear: both; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1.15rem 1.5rem; clear: both; }
.field { display: flex; flex-direction: column; gap: 0.3rem; min-width: 0; }
.field label { font-weight: 550; font-size: 0.9rem; }
.must { color: var(--bad); }
input, select, textarea {
  width: 100%; min-height: 38px; padding: 0.42rem 0.7rem;
  border: 1px solid var(--line-strong); border-radius: var(--corner-small);
  background: var(--surface); color: var(--text); font: inherit;
}
.filters input, .filters select { border-color: var(--line); }
/* browsers give each kind of input a height of its own: side by side they would not line up */
input:not([type="checkbox"]), select:not([multiple]) { height: 38px; }
textarea { resize: vertical; line-height: 1.5; }
select[multiple] { min-height: 8rem; }
input:focus, select:focus, textarea:focus { outline: 2px solid var(--accent); outline-offset: 0; border-color: var(--accent); border-radius: var(--corner-small); }
.search { margin-bottom: 0.2rem; }
.check { display: grid; grid-template-columns: auto 1fr; align-items: center; align-self: center; column-gap: 0.6rem; }
.check input { width: 18px; min-height: 18px; accent-color: var(--accent); }
.check .error, .check .help { grid-column: 1 / -1; }
.wrong input, .wrong select, .wrong textarea { border-color: var(--bad); }
.error { color: var(--bad); font-size: 0.875rem; margin: 0; }
.help { color: var(--muted); font-size: 0.8125rem; margin: 0; }
.panel .help + p { margin: 0.75rem 0 0; }
.edit td { padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 0; vertical-align: top; }
.edit th { padding: 0 0 0.2rem; border-bottom: 0; }
.edit td:has(input[type="number"]) { width: 8.5rem; }
.edit select { min-width: 9rem; }
.edit .narrow { width: 44px; }
.lines .quiet { padding-left: 0; color: var(--accent); }
.sticky { position: sticky; bottom: 0; padding: 0.9rem 0; background: linear-gradient(to top, var(--ground) 75%, transparent); }

/* home, sign-in, errors, dialog */
.tiles { list-style: none; padding: 0; margin: 0 0 1.5rem; display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem; }
.tile { display: flex; flex-direction: column; gap: 0.3rem; height: 100%; padding: 1.2rem 1.3rem; background: var(--surface); border: 1px solid var(--line); border-radius: var(--corner); color: var(--text); box-shadow: var(--shadow); }
.tile:hover { border-color: var(--accent); text-decoration: none; }
.tile span { color: var(--muted); font-size: 0.875rem; }
.sign-in { max-width: 380px; margin: 12vh auto 0; }
.sign-in h1 { display: flex; align-items: center; gap: 0.6rem; }
.sign-in .lead { margin-bottom: 1.5rem; }
.sign-in .field { margin-bottom: 1.1rem; }
.oops { text-align: center; padding: 10vh 1rem; }
.oops-code { font-size: 4rem; font-weight: 700; line-height: 1; letter-spacing: -0.03em; color: var(--accent); margin: 0 0 1rem; }
.oops .lead { margin: 0.5rem auto 1.5rem; }
.dialog { border: 1px solid var(--line); border-radius: var(--corner); background: var(--surface); color: var(--text); padding: 1.5rem; max-width: min(26rem, 90vw); }
.dialog::backdrop { background: rgb(10 15 25 / 45%); }
.dialog .actions { justify-content: flex-end; margin-top: 1.25rem; }

@media (max-width: 760px) {
  .bar { gap: 0.6rem; padding: 0 0.75rem; flex-wrap: wrap; }
  .menu-button { display: inline-flex; }
  .bar-end { margin-left: auto; gap: 0.25rem; }
  .who { display: none; }
  .menu { display: none; order: 9; flex: 1 0 100%; flex-direction: column; gap: 0.25rem; padding: 0 0 0.75rem; }
  .menu.open { display: flex; }
  .menu-group { flex-direction: column; align-items: stretch; }
  .menu a { padding: 0.6rem 0.7rem; }
  main { padding: 1.25rem 1rem 3rem; }
  h1 { font-size: 1.35rem; }
  .panel { padding: 1.1rem; }
  .filters .field { flex: 1 1 40%; }
  .list thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .list, .list tbody, .list tr, .list td { display: block; width: 100%; }
  .list tbody tr { padding: 0.8rem 1rem; border-bottom: 1px solid var(--line); }
  .list tbody tr:last-child { border-bottom: 0; }
  .list td, .list td.number { display: flex; justify-content: space-between; gap: 1rem; padding: 0.18rem 0; border: 0; text-align: right; white-space: normal; }
  .list td::before { content: attr(data-label); color: var(--muted); font-size: 0.8125rem; text-align: left; flex: none; }
  .list td:first-child { font-size: 1.02rem; }
  .panel .list tbody tr { padding: 0.7rem 0; }
  .edit td:first-child { font-size: inherit; }
  .edit td:has(input[type="number"]) { width: 100%; }
  .edit tbody tr { position: relative; background: var(--sunken); border: 0; border-radius: var(--corner-small); margin-bottom: 0.75rem; padding: 0.9rem !important; }
  .edit td { flex-direction: column; gap: 0.25rem; text-align: left; padding: 0 0 0.6rem; }
  .edit .narrow { width: auto; position: absolute; right: 0.4rem; top: 0.2rem; padding: 0; }
  .edit .narrow::before { content: none; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media print { .bar, .actions, .filters, .pager { display: none; } body { background: #fff; } }
