// The same report where there is little room, and on paper.

extension ReportStyle {
    /// Below this width the three sides no longer stand beside each other: each row becomes a card.
    static let narrow = """
        @media screen and (max-width:62rem){
        .sides,.sides tbody,.sides tr,.sides td,.sides tbody th,.sides caption{display:block}
        .sides{border:0;background:none}
        .sides thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .sides tbody tr{border:1px solid var(--rule);border-bottom-width:0;background:var(--sheet)}
        .sides tbody tr:not(.said){margin-top:.75rem}
        .sides tbody tr,.sides tbody tr.said{border-bottom-width:1px}
        .sides tbody tr:has(+ .said){border-bottom:0}
        .sides tbody tr.said{border-top:0}
        .sides td,.sides tbody th{width:auto!important;padding:.375rem .75rem;border:0}
        .sides td[data-label],.sides tbody th[data-label]{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:0 .75rem}
        .sides [data-label]::before{content:attr(data-label);grid-row:1/span 99;color:var(--faint);font-size:.8125rem}
        .sides [data-label]>*{grid-column:2}
        .sides .side{border-top:1px solid var(--rule)}
        .sides .state{display:flex;gap:.75rem}
        .sides tr.drifts>*,.sides tr.accepted>*{box-shadow:inset 4px 0 var(--drift)}
        .sides tr.accepted>*{box-shadow:inset 4px 0 var(--accepted)}
        .sides .said td{padding:.25rem .75rem .75rem}
        html{scroll-padding-top:calc(var(--bar) + 1rem)}
        }
        @media screen and (max-width:44rem){
        .differences,.differences tbody,.differences tr,.differences td,.differences tbody th{display:block;width:auto}
        .differences thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .differences tr{padding:.375rem 0;border-bottom:1px solid var(--rule)}
        .differences td,.differences tbody th{padding:.0625rem .75rem;border:0}
        .differences td{display:grid;grid-template-columns:6.5rem minmax(0,1fr)}
        .differences td:empty{display:none}
        .differences td::before{content:attr(data-label);color:var(--faint);font:400 .8125rem var(--text)}
        }
        @media screen and (max-width:40rem){
        :root{--bar:2.75rem}
        .head,main,footer{padding-inline:1rem}
        .bar{gap:0 .75rem;padding-inline:1rem;font-size:.875rem}
        .bar nav{display:none}
        .filter{margin-left:auto}
        h1{font-size:1.4375rem}
        .sides td[data-label].side{display:block}
        .sides .side::before{display:block;margin-bottom:.25rem}
        .message{display:block}
        .message .ways{margin-top:.375rem;flex-wrap:wrap}
        .ways a{padding-block:.25rem}
        }

        """

    /// Wide paper, repeated headers, no row broken where it can be helped; links need no colour, marks are words.
    static let paper = """
        @page{size:A4 landscape;margin:12mm}
        @media print{
        :root{--ground:#fff;--head:#f3f1ec;font-size:70%}
        body{line-height:1.4}
        .head,main,footer{max-width:none;padding:0}
        .bar,.skip,.message .ways,.contents{display:none}
        .differences thead{display:table-header-group}
        h2,h3,.sides caption{break-after:avoid}
        a{color:inherit;text-decoration:none}
        .sides thead{position:static;display:table-header-group;break-after:avoid}
        .differences tr,.message,li,.l{break-inside:avoid}
        .sides tr:has(+ .said){break-after:avoid}
        .sides tr>*,mark,.message,thead th{print-color-adjust:exact;\
        -webkit-print-color-adjust:exact}
        details::details-content{content-visibility:visible;block-size:auto}
        footer{margin-top:1rem}
        }

        """
}
