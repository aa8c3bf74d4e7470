// How the report looks: one style sheet for screens of all widths, light and dark, and for paper.

enum ReportStyle {
    /// All of it, in the order in which later rules win.
    static let sheet = [colours, page, summary, sides, quotes, narrow, paper].joined()

    /// The sheet's SHA-256 as a content security policy writes it: no other style is applied. A test computes it anew.
    static let digest = "sha256-Gi7A1gbgJIQxNiR3m3Z9jbG9OiJ/g4ZcFavd95L09WA="

    /// Each pair of an ink and its ground has a contrast of 4.5 at least (WCAG 2.2, 1.4.3). Paper is always light.
    private static let colours = """

        :root{color-scheme:light;--ground:#fbfaf7;--sheet:#fff;--ink:#1c1f24;--faint:#5b6169;--rule:#dcd9d1;--edge:#8a8f96;
        --head:#f1efe9;--link:#0b4f9e;--drift:#9a1b1b;--drift-ground:#fdeeec;--drift-line:#f9d5d0;
        --accepted:#6a4a00;--accepted-ground:#fff6df;--accepted-line:#fbe5ae;--agrees:#1c6437;
        --text:system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,"Noto Sans","PingFang SC","Hiragino Sans GB",\
        "Microsoft YaHei","Noto Sans CJK SC",sans-serif;
        --code:ui-monospace,"SF Mono",Menlo,"Cascadia Mono",Consolas,"DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace;
        --bar:3rem}
        @media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--ground:#14161a;--sheet:#1a1d22;--ink:#e6e4de;
        --faint:#a4a9b1;--rule:#33373e;--edge:#7d838c;--head:#21252b;--link:#8fc0ff;--drift:#ffb3a8;--drift-ground:#331b1b;
        --drift-line:#562424;--accepted:#f0d080;--accepted-ground:#2c2614;--accepted-line:#443916;--agrees:#86d3a0}}

        """

    private static let page = """
        *{box-sizing:border-box}
        html{scroll-padding-top:calc(var(--bar) + 3.25rem);-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--ground);color:var(--ink);font:400 .9375rem/1.5 var(--text)}
        .head,main,footer{max-width:110rem;margin:0 auto;padding:0 1.5rem}
        h1{font-size:1.75rem;line-height:1.25;font-weight:650;margin:.125rem 0 .375rem;letter-spacing:-.01em;text-wrap:balance}
        h2{font-size:1.25rem;line-height:1.3;font-weight:650;margin:2rem 0 .5rem}
        main>section:first-child>h2{margin-top:1.25rem}
        h3{font-size:1.0625rem;line-height:1.35;font-weight:650;margin:1.75rem 0 .5rem}
        p{margin:0}
        a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}
        a:hover{text-decoration-thickness:2px}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
        [tabindex="-1"]:focus{outline:none}
        code,pre,.name p{font-family:var(--code);font-size:.8125rem;unicode-bidi:isolate}
        .skip{position:absolute;left:-99rem;z-index:3;padding:.5rem 1rem;background:var(--sheet)}
        .skip:focus{left:.5rem;top:.5rem}
        .spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .head{padding-top:1rem;padding-bottom:.75rem}
        .kicker{color:var(--faint);font-size:.8125rem}
        .files{display:flex;flex-wrap:wrap;gap:.125rem 1.75rem;margin:0;font-size:.875rem}
        .files div{display:flex;gap:.5rem;min-width:0}
        .files dt{color:var(--faint)}
        .files dd{margin:0;overflow-wrap:anywhere}
        .bar{position:sticky;top:0;z-index:2;display:flex;align-items:center;gap:0 1.5rem;height:var(--bar);\
        padding:0 max(1.5rem,calc((100% - 107rem)/2));background:var(--head);border-block:1px solid var(--rule)}
        .bar p,.bar li{white-space:nowrap}
        .bar a{display:inline-block;padding-block:.375rem}
        .bar nav{margin-left:auto}
        .bar ul{display:flex;gap:1.25rem;margin:0;padding:0;list-style:none}
        .verdict,.verdict a{font-weight:650}
        .verdict.drifts,.verdict.drifts a{color:var(--drift)}
        .verdict.agrees{color:var(--agrees)}
        .filter{display:flex;align-items:center}
        .filter input{width:1.125rem;height:1.125rem;margin:0;accent-color:var(--link)}
        .filter label{padding:.5rem}
        body:has(#only-drift:checked) .quiet{display:none}
        footer{margin-top:3rem;padding-top:1rem;padding-bottom:2rem;color:var(--faint);font-size:.8125rem}

        """

    private static let summary = """
        .counts{display:flex;flex-wrap:wrap;gap:.125rem 1.5rem;margin:0 0 .875rem;font-size:.875rem}
        .counts div{display:flex;flex-direction:row-reverse;gap:.375rem;align-items:baseline}
        .counts dt{color:var(--faint)}
        .counts dd{margin:0;font-size:1.0625rem;font-weight:650;font-variant-numeric:tabular-nums}
        .counts .drifts dd{color:var(--drift)}
        .counts .accepted dd{color:var(--accepted)}
        .counts .agrees dd{color:var(--agrees)}
        .kinds{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.125rem 0 0;padding:0;list-style:none;font-size:.875rem}
        .kinds li{white-space:nowrap;font-variant-numeric:tabular-nums}
        .differences{width:100%;border-collapse:collapse;margin:0 0 .75rem;background:var(--sheet);border:1px solid var(--rule)}
        .differences thead th{background:var(--head);color:var(--faint);font-size:.8125rem;padding-block:.25rem}
        .differences th,.differences td{padding:.375rem .75rem;border-bottom:1px solid var(--rule);vertical-align:top;\
        text-align:left;font-weight:400;overflow-wrap:anywhere}
        .differences td{width:17%;border-left:1px solid var(--rule);font-family:var(--code);font-size:.8125rem}
        h1,h2,h3,.differences a,.message p{overflow-wrap:anywhere}
        .differences.drifts a{color:var(--drift)}
        .differences.accepted a{color:var(--accepted)}
        .entry:target{outline:2px solid var(--edge);outline-offset:2px}
        .values{display:flex;flex-wrap:wrap;gap:.125rem 1.5rem;margin:.125rem 0}
        .values div{display:flex;gap:.5rem;align-items:baseline;min-width:0}
        .values dt{color:var(--faint);font-size:.8125rem;white-space:nowrap}
        .values dd{margin:0;font-family:var(--code);font-size:.8125rem;font-weight:600;overflow-wrap:anywhere}
        .place,.note{color:var(--faint);font-size:.8125rem;overflow-wrap:anywhere}
        .kind{white-space:nowrap;padding:0 .3em;border:1px solid var(--rule);border-radius:3px;font-size:.75rem}
        .contents ul{margin:0;padding:0;list-style:none;columns:20rem;column-gap:2.5rem}
        .contents li{display:flex;gap:.75rem;justify-content:space-between;padding:.1875rem 0;\
        border-bottom:1px solid var(--rule);break-inside:avoid}
        .contents .count{color:var(--faint);font-size:.8125rem;white-space:nowrap}
        .contents .drifts .count{color:var(--drift)}

        """

    private static let sides = """
        .sides{width:100%;border-collapse:separate;border-spacing:0;background:var(--sheet);border:1px solid var(--rule)}
        .sides caption{padding-bottom:.375rem;color:var(--faint);font-size:.8125rem;text-align:left}
        .sides thead{position:sticky;top:var(--bar);z-index:1}
        .sides th,.sides td{padding:.5rem .625rem;border-bottom:1px solid var(--rule);vertical-align:top;text-align:left;\
        font-weight:400}
        .sides thead th{padding-block:.3125rem;background:var(--head);color:var(--faint);font-size:.8125rem;vertical-align:bottom}
        .sides thead .own{min-width:4rem}
        .sides thead .side{color:var(--ink);font-weight:650}
        .sides .side{width:29%;border-left:1px solid var(--rule)}
        .state{width:5.5rem}
        .state a{color:var(--faint);font-variant-numeric:tabular-nums}
        .state .mark{display:block}
        .mark{font-size:.8125rem;font-weight:400;color:var(--faint);white-space:nowrap}
        .agrees .mark{color:var(--agrees)}
        .drifts .mark{color:var(--drift);font-weight:650}
        .accepted .mark{color:var(--accepted);font-weight:650}
        .name p{overflow-wrap:break-word;max-width:16rem}
        .sides.facts .name p{max-width:none;overflow-wrap:anywhere}
        .said-by-page{font-size:.875rem;overflow-wrap:break-word}
        .item{padding-left:1em}
        .item::before{content:"•";display:inline-block;width:1em;margin-left:-1em;color:var(--faint)}
        .inner{padding-left:2em}
        td p+p{margin-top:.125rem}
        .sides tr.drifts>*{background:var(--drift-ground)}
        .sides tr.accepted>*{background:var(--accepted-ground)}
        .sides tr.drifts>:first-child{box-shadow:inset 4px 0 var(--drift)}
        .sides tr.accepted>:first-child{box-shadow:inset 4px 0 var(--accepted)}
        .sides tr.drifts:not(.said)>*,.sides tr.accepted:not(.said)>*{border-bottom:0}
        .sides .said td{padding:0 .625rem .75rem 1.25rem}
        .message{display:grid;grid-template-columns:1fr auto;gap:.125rem 1.5rem;margin-top:.375rem;padding:.375rem .75rem;\
        border-left:2px solid var(--drift);background:var(--sheet)}
        .message.accepted{border-color:var(--accepted)}
        .message>*{grid-column:1}
        .message strong{color:var(--drift)}
        .message.accepted strong{color:var(--accepted)}
        .message .ways{grid-column:2;grid-row:1;display:flex;gap:1rem;white-space:nowrap;font-size:.8125rem}
        .message:target{outline:2px solid var(--edge)}
        tr:target>*{box-shadow:inset 0 0 0 99rem var(--head)}
        .sample{margin-bottom:1rem}
        .sample h3{margin-bottom:.25rem}
        .sample figure{margin-top:.5rem;padding:.5rem;background:var(--sheet);border:1px solid var(--rule)}

        """

    private static let quotes = """
        figure{margin:0}
        figure+figure{margin-top:.5rem}
        figcaption,summary{color:var(--faint);font-size:.75rem}
        summary{cursor:pointer;padding:.125rem 0}
        pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;tab-size:4}
        pre code{display:block;font-size:.78125rem;line-height:1.5}
        .l{display:block;position:relative;padding-left:4em;color:inherit;background:none}
        .l::before{content:attr(data-n);position:absolute;left:0;width:2.5em;color:var(--faint);text-align:right;font-size:.9em}
        .comment{color:var(--faint)}
        .gap{border-top:1px dashed var(--rule)}
        mark.drifts{background:var(--drift-line);color:var(--ink);font-weight:600}
        mark.accepted{background:var(--accepted-line);color:var(--ink)}
        mark.l::after{content:"≠";position:absolute;left:2.9em;top:0;color:var(--drift);font-weight:700}
        mark.accepted::after{content:"≈";color:var(--accepted)}
        .l>span{white-space:inherit}
        .absent{color:var(--faint);font-size:.8125rem}
        .drifts .absent{color:var(--drift);font-weight:650}

        """
}
