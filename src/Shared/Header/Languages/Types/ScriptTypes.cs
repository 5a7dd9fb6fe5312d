// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>Languages that are interpreted.</summary>
internal static class ScriptTypes
{
    private static readonly Delimiters[] Docstrings =
        [.. new[] { "", "r", "R", "u", "U" }.SelectMany(prefix => new[] { Docstring(prefix, "\"\"\""), Docstring(prefix, "'''") })];

    private static readonly Delimiters[] Pod = [.. new[] { "=pod", "=head1", "=head2", "=encoding", "=begin", "=for", "=over" }.Select(opening =>
        new Delimiters(opening, "=cut", isAtLineStart: true))];

    public static readonly FileType[] All =
    [
        FileType.Commented(
            "python",
            ".py .pyi .pyw .pyx .pxd .pyt .wsgi .vy .gyp .gypi SConstruct SConscript wscript #!python #!pypy #!ipython #!uv",
            new(["#"], Docstrings), Prologues.Python),
        FileType.Commented(
            "starlark",
            ".bzl .bazel .star .sky .buck BUILD WORKSPACE BUCK Tiltfile MODULE.bazel .bazelproject",
            new(["#"], Docstrings), Prologues.Script),
        FileType.Commented(
            "ruby",
            ".rb .rake .gemspec .ru .rbw .podspec .thor .jbuilder .rabl .rbi .cr Gemfile Rakefile Guardfile Capfile Podfile Vagrantfile Fastfile "
                + "Appfile Brewfile Berksfile Thorfile Dangerfile #!ruby #!jruby #!rake #!crystal",
            new(["#"], [new("=begin", "=end", isAtLineStart: true)]), Prologues.Ruby),
        FileType.Commented("perl", ".pl .pm .psgi .al cpanfile #!perl", new(["#"], Pod), Prologues.Script),
        FileType.Commented("php", ".php .phtml .php3 .php4 .php5 .phps #!php", Styles.SlashOrHash, Prologues.Php, variant: FileVariant.Page),
        FileType.Commented(
            "lua",
            ".lua .luau .rockspec .wlua #!lua #!luajit",
            new(["--"], [new("--[[", "]]"), new("--[=[", "]=]"), new("--[==[", "]==]")]), Prologues.Script),
        FileType.Commented("r", ".r .rprofile #!rscript #!r #!littler", Styles.Hash, Prologues.Script),
        FileType.Commented("julia", ".jl #!julia", new(["#"], [new("#=", "=#", isNested: true)]), Prologues.Script),
        FileType.Commented("elixir", ".ex .exs #!elixir #!iex", Styles.Hash, Prologues.Script),
        FileType.Commented("tcl", ".tcl .tk .itcl .exp .sdc .xdc #!tclsh #!wish #!expect", Styles.Hash, Prologues.Script),
        FileType.Commented("nim", ".nim .nims .nimble #!nim", new(["#"], [new("#[", "]#", isNested: true)]), Prologues.Script),
        FileType.Commented("gdscript", ".gd", Styles.Hash, Prologues.Script),
        FileType.Commented("applescript", ".applescript #!osascript", new(["--", "#"], [Styles.NestedParentheses]), Prologues.Script),
        FileType.Commented("autohotkey", ".ahk .nsi .nsh .iss", Styles.Semicolon, Prologues.Script),
        FileType.Commented("awk", ".awk .gawk #!awk #!gawk #!mawk #!nawk", Styles.Hash, Prologues.Script),
        FileType.Commented("sed", ".sed #!sed #!gsed", Styles.Hash, Prologues.Sed),
        FileType.Commented("jq", ".jq #!jq", Styles.Hash, Prologues.Script),
        FileType.Commented("gnuplot", ".gp .gnuplot .plt #!gnuplot", Styles.Hash, Prologues.Script),
        FileType.Commented("vim", ".vim .vimrc _vimrc .nvim", new(["\""], []), Prologues.Script),
        FileType.Commented("gherkin", ".feature", Styles.Hash, Prologues.Gherkin),
        FileType.Commented("robot", ".robot .resource", Styles.Hash, Prologues.Script),
    ];

    private static Delimiters Docstring(string prefix, string quotes) => new(prefix + quotes, quotes, isDocstring: true);
}
