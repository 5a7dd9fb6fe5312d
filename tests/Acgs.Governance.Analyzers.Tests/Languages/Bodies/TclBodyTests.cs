// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Tests.Languages.Bodies;

/// <summary>In Tcl a comment stands where a command could, and between braces is text.</summary>
public sealed class TclBodyTests
{
    [Theory]
    [InlineData("a.tcl", "set a 1\n# {T}\n")]
    [InlineData("a.tcl", "proc a {b} {\n  # {\n  # }\n}\n# {T}\n")]
    [InlineData("a.tcl", "set a \"b [c \"d\" {e}] # $f(g h) ${i}\"; set j $k(l \"m)\n# {T}\n")]
    [InlineData("a.tcl", "set a \\\n  b\n# {T}\n")]
    [InlineData("a.tcl", "# x\nset a {*}$b \\{\n# {T}\n")]
    [InlineData("a.tcl", "set a [\n# {T}\nb]\n")]
    [InlineData("a.tcl", "set a 1 ;# }\n# {T}\n")]
    public void Comment_BelowCode_IsMisplaced(string name, string text) => Assert.Equal("Misplaced", Judged.Verdict(name, text));

    [Theory]
    [InlineData("a.tcl", "set a {\n# {T}\n}\n")]
    [InlineData("a.tcl", "proc a {} {\n# {T}\n}\n")]
    [InlineData("a.tcl", "set a \"\n# {T}\n\"\n")]
    [InlineData("a.tcl", "puts a \\\n# {T}\n")]
    [InlineData("a.tcl", "puts a\n# b \\\n# {T}\n")]
    [InlineData("a.tcl", "set a {b\n# {T}\n")]
    [InlineData("a.tcl", "set a [b\n# {T}\n")]
    [InlineData("a.tcl", "set a {b}c\n# {T}\n")]
    [InlineData("a.tcl", "puts a\n\u001A\n# {T}\n")]
    [InlineData("a.tcl", "set a \"b\\\"\n# {T}\n\"\n")]
    public void Text_LikeAComment_IsMissing(string name, string text) => Assert.Equal("Missing", Judged.Verdict(name, text));
}
