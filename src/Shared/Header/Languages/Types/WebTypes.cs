// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>What browsers run and show, and what is compiled to it.</summary>
internal static class WebTypes
{
    public static readonly FileType[] All =
    [
        FileType.Commented("javascript", ".js .mjs .cjs .es6 .jsm .jsx #!node #!nodejs #!bun #!zx", Styles.Slash, Prologues.JavaScript),
        FileType.Commented("typescript", ".ts .mts .cts .tsx #!deno #!ts-node #!tsx", Styles.Slash, Prologues.JavaScript, variant: FileVariant.Markup),
        FileType.Commented("coffeescript", ".coffee .iced #!coffee", new(["#"], [new("###", "###")]), Prologues.Script),
        FileType.Commented("css", ".css .pcss .postcss .wxss", Styles.Block, Prologues.Css),
        FileType.Commented("scss", ".scss .less", Styles.Slash, Prologues.Css),
        FileType.Commented("sass", ".sass", Styles.Slash, Prologues.IndentedCss),
        FileType.Commented("stylus", ".styl .stylus", Styles.Slash, Prologues.IndentedCss),
        FileType.Commented("graphql", ".graphql .gql .graphqls", Styles.Hash, Prologues.JavaScript),
        FileType.Commented("vue", ".vue", Styles.Markup, Prologues.Component, bareLine: BareLine.Content),
        FileType.Commented("svelte", ".svelte", Styles.Markup, Prologues.Component, bareLine: BareLine.Content),
        FileType.Commented("astro", ".astro", Styles.Markup, Prologues.Astro, bareLine: BareLine.Content),
        FileType.Commented("razor", ".razor .cshtml", new([], [new("@*", "*@")]), Prologues.Razor, bareLine: BareLine.Content),
        FileType.Commented("pug", ".pug .jade", new(["//-", "//"], []), Prologues.Script, bareLine: BareLine.Content),
        FileType.Commented("haml", ".haml", new(["-#"], []), Prologues.Script, bareLine: BareLine.Content),
        FileType.Commented("erb", ".erb .ejs .rhtml .eex .leex", new([], [new("<%#", "%>")]), Prologues.Template, bareLine: BareLine.Content),
        FileType.Commented(
            "jsp",
            ".jsp .jspf .jspx .tag .aspx .ascx .asax .ashx .asmx .master",
            new([], [new("<%--", "--%>")]), Prologues.Xml, bareLine: BareLine.Content),
        FileType.Commented("handlebars", ".hbs .handlebars", new([], [new("{{!--", "--}}"), new("{{!", "}}")]), Prologues.Template, bareLine: BareLine.Content),
        FileType.Commented("go-template", ".gohtml .gotmpl _helpers.tpl", Styles.GoTemplate, Prologues.Template, bareLine: BareLine.Content),
        FileType.Commented("jinja", ".twig .njk .jinja.html .html.j2 .html.jinja .html.jinja2", Styles.Jinja, Prologues.Template, bareLine: BareLine.Content),
        FileType.Commented("freemarker", ".ftl .ftlh", new([], [new("<#--", "-->")]), Prologues.Template, bareLine: BareLine.Content),
    ];
}
