// The style of a chart's own page, written into it: the page asks for nothing. Colours and font are put before it.
import { NARROW_BELOW_PX } from './embed-snippet.ts';

export const EMBED_STYLE = `*{box-sizing:border-box}
body{margin:0;padding:10px 12px;background:var(--paper);color:var(--ink);font:400 15px/1.45 "Source Sans 3","Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
a{color:var(--link)}
h1{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);font-size:1rem;white-space:nowrap}
main{max-width:682px;margin-inline:auto}
.banner{margin:0 0 8px;padding:6px 10px;background:var(--panel);border-left:4px solid var(--ink)}
.banner :is(p,ul){margin:0}
.chart svg{display:block;max-width:100%;height:auto;margin-inline:auto;font-family:"Source Sans 3","Helvetica Neue",Arial,sans-serif}
.chart.narrow{display:none}
.line{margin:4px 0 0}
.from{margin:10px 0 6px}
.note{color:var(--muted)}
details{margin:4px 0}
summary{cursor:pointer;font-weight:600}
dl{margin:6px 0}
dt{font-weight:600;margin-top:6px}
dd{margin:0}
.table{container-type:inline-size;overflow-x:auto;margin:8px 0}
.foot,.caption{position:sticky;left:0;display:block;max-width:100cqi}
table{width:100%;border-collapse:collapse;font-size:14px;line-height:1.35;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding-bottom:4px}
caption .because{display:block}:is(caption .because,tbody .note){font-weight:400}
th,td{text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-top:1px solid var(--line)}
tbody th{font-weight:400}
.number{text-align:right;padding-right:0;padding-left:10px}
.total-unknown,.total-unknown th{font-weight:600}
@media (max-width:${NARROW_BELOW_PX - 1}px){.chart.wide{display:none}.chart.narrow{display:block}
.folds :is(table,tbody,tr,th,td,caption){display:block}.folds thead{display:none}
.folds tr{padding-block:6px;border-top:1px solid var(--line)}.folds tbody :is(th,td){border:0;padding:1px 0}.folds tbody th{font-weight:600}
.folds td{display:flex;gap:12px;justify-content:space-between;text-align:right}.folds td::before{content:attr(data-column);color:var(--muted);text-align:left}}
@media print{details::details-content{content-visibility:visible;display:block;block-size:auto}}`;
