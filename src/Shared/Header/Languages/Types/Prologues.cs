// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>What must come first in files, type by type.</summary>
internal static class Prologues
{
    private static readonly PrologueRule Shebang = new("#!", ProloguePlace.First, "#! on the first line");
    private static readonly PrologueRule Modes =
        PrologueRule.Comment(string.Empty, ProloguePlace.First, "an Emacs -*- line", ProloguePatterns.EditorModes(), "-*-", lastLine: 2);
    private static readonly PrologueRule Matter =
        new(string.Empty, ProloguePlace.First, "front matter between --- or +++", PrologueShape.FrontMatter);
    private static readonly PrologueRule Pragma =
        PrologueRule.Comment(string.Empty, ProloguePlace.First, "a pragma comment of Jest, Flow or Prettier", ProloguePatterns.Pragma(), "@");
    private static readonly PrologueRule Declaration = new("<?xml", ProloguePlace.Above, "the XML declaration", end: "?>", isWord: true);
    private static readonly PrologueRule Instruction = new("<?", ProloguePlace.Either, "a processing instruction (above or below)", end: "?>");

    private static readonly PrologueRule EmulatorArguments = new("%%!", ProloguePlace.First, "%%! of escript");
    private static readonly PrologueRule Environment = new("#! nix-shell", ProloguePlace.First, "#! nix-shell lines", isRepeated: true);

    public static readonly PrologueRule[] Script = [Shebang, Environment, Modes];

    public static readonly PrologueRule[] Shell =
    [
        Shebang, Environment,
        new("#compdef", ProloguePlace.First, "#compdef of zsh", isWord: true),
        new("#autoload", ProloguePlace.First, "#autoload of zsh", isWord: true),
        Modes,
    ];

    public static readonly PrologueRule[] Swift = [Shebang, new("// swift-tools-version", ProloguePlace.First, "// swift-tools-version"), Modes];

    public static readonly PrologueRule[] Matters = [Shebang, Modes, Matter];

    public static readonly PrologueRule[] Rust = [new("#!", ProloguePlace.First, "#! on the first line, unless an attribute #![", unless: "["), Modes];

    public static readonly PrologueRule[] JavaScript = [Shebang, Environment, Modes, Pragma];

    public static readonly PrologueRule[] Css = [new("@charset", ProloguePlace.First, "@charset", end: ";", isWord: true), Modes, Matter, Pragma];

    public static readonly PrologueRule[] IndentedCss = [new("@charset", ProloguePlace.First, "@charset", isWord: true), Modes, Matter, Pragma];

    public static readonly PrologueRule[] Xml = [Shebang, Modes, Matter, Declaration, Instruction];

    public static readonly PrologueRule[] Drawing =
    [
        Shebang, Modes, Declaration, Instruction,
        new("<!", ProloguePlace.Either, "the document type (above or below)", PrologueShape.Pattern, ProloguePatterns.Doctype()),
    ];

    public static readonly PrologueRule[] Html =
    [
        Shebang, Modes, Matter, Declaration,
        new("<!", ProloguePlace.Above, "the document type", PrologueShape.Pattern, ProloguePatterns.Doctype()),
        Instruction,
    ];

    public static readonly PrologueRule[] Component = [Modes, Pragma];

    public static readonly PrologueRule[] Astro = [new(string.Empty, ProloguePlace.First, "the script between --- and ---", PrologueShape.Fence)];

    public static readonly PrologueRule[] Markdown =
    [
        Shebang, Modes, Matter, Pragma,
        new("#", ProloguePlace.Either, "the first heading (above or below)", PrologueShape.Pattern, ProloguePatterns.Heading(), isSingle: true),
    ];

    public static readonly PrologueRule[] Razor = [Shebang, Modes, new("<!--", ProloguePlace.Either, "an HTML comment (above or below)", end: "-->")];

    public static readonly PrologueRule[] Python =
    [
        Shebang, Environment,
        PrologueRule.Comment("#", ProloguePlace.Above, "the encoding in line 1 or 2", ProloguePatterns.Encoding(), "coding", lastLine: 2),
        Modes,
    ];

    public static readonly PrologueRule[] Ruby =
    [
        Shebang, Environment, Modes,
        PrologueRule.Comment("#", ProloguePlace.First, "magic comments", ProloguePatterns.MagicComment(), string.Empty, isRepeated: true),
    ];

    public static readonly PrologueRule[] Php =
    [
        Shebang, new("<?", ProloguePlace.Above, "the <?php line", PrologueShape.Pattern, ProloguePatterns.PhpOpening()),
    ];

    public static readonly PrologueRule[] Sed = [Shebang, new("#n", ProloguePlace.First, "#n", isWord: true), Modes];

    public static readonly PrologueRule[] Haskell =
    [
        Shebang, Environment,
        new("-- stack", ProloguePlace.First, "the stack comment below #!", isWord: true),
        new("{- stack", ProloguePlace.First, "the stack comment below #!", isWord: true),
        Modes,
    ];

    public static readonly PrologueRule[] Cabal =
    [
        new("cabal-version:", ProloguePlace.First, "cabal-version:"), new("Cabal-Version:", ProloguePlace.First, "cabal-version:"),
        new("Cabal-version:", ProloguePlace.First, "cabal-version:"),
    ];

    public static readonly PrologueRule[] Erlang = [Shebang, EmulatorArguments, Modes, EmulatorArguments];

    public static readonly PrologueRule[] VisualBasic = [new("VERSION", ProloguePlace.First, "VERSION of a form or class", isWord: true), Modes];

    public static readonly PrologueRule[] Sql =
    [
        Shebang,
        new("--liquibase formatted sql", ProloguePlace.First, "--liquibase formatted sql"),
        new("-- liquibase formatted sql", ProloguePlace.First, "--liquibase formatted sql"),
        Modes,
    ];

    public static readonly PrologueRule[] Tex = [new("%&", ProloguePlace.First, "%& and a format"), Modes];

    public static readonly PrologueRule[] Docker =
    [
        PrologueRule.Comment(
            "#", ProloguePlace.First, "# syntax=, # escape= and # check=", ProloguePatterns.ParserDirective(), "=", isRepeated: true),
        Shebang, Modes,
    ];

    public static readonly PrologueRule[] Gherkin = [new("# language:", ProloguePlace.First, "# language:"), Modes];

    public static readonly PrologueRule[] Yaml =
    [
        Shebang,
        new("## template: jinja", ProloguePlace.First, "## template: jinja", isWord: true),
        new("## template:jinja", ProloguePlace.First, "## template: jinja", isWord: true),
        new("#cloud-config", ProloguePlace.First, "#cloud-config", isWord: true),
        new("#cloud-config-archive", ProloguePlace.First, "#cloud-config-archive", isWord: true),
        new("#jinja2:", ProloguePlace.First, "#jinja2: of Ansible"),
        Modes,
        Pragma,
        new("%", ProloguePlace.Above, "% directives"),
        new("---", ProloguePlace.Either, "--- (above or below)", end: string.Empty, isWord: true),
    ];

    public static readonly PrologueRule[] Template =
    [
        new("#jinja2:", ProloguePlace.First, "#jinja2: of Ansible"), Shebang, new("<?xml", ProloguePlace.First, "the XML declaration", end: "?>", isWord: true),
    ];
}
