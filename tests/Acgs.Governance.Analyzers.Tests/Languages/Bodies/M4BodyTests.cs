// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Tests.Languages.Bodies;

/// <summary>In m4 what dnl discards is a comment, unless it is quoted.</summary>
public sealed class M4BodyTests
{
    [Theory]
    [InlineData("configure.ac", "AC_INIT([a], [1])\ndnl {T}\n")]
    [InlineData("configure.ac", "AC_INIT([a], [1])\n# don't [\nAC_ARG_WITH([b],\ndnl {T}\n[c [d] e])\n")]
    [InlineData("a.m4", "define(`a', `b `c' d')\ndnl {T}\n")]
    [InlineData("a.m4", "include(`a')dnl don`t\ndnl {T}\n")]
    public void Comment_BelowCode_IsMisplaced(string name, string text) => Assert.Equal("Misplaced", Judged.Verdict(name, text));

    [Theory]
    [InlineData("configure.ac", "AC_DEFUN([a], [\ndnl {T}\n])\n")]
    [InlineData("configure.ac", "AC_INIT([a], [1])\n# {T}\n")]
    [InlineData("configure.ac", "AC_INIT([a], [1]\n[\ndnl {T}\n")]
    [InlineData("configure.ac", "AC_INIT([a]], [1])\ndnl {T}\n")]
    [InlineData("a.m4", "define(`a', `\ndnl {T}\n')\n")]
    [InlineData("a.m4", "changequote([, ])\ndnl {T}\n")]
    [InlineData("a.m4", "FOO([\ndnl {T}\n])\n")]
    [InlineData("a.m4", "undefine(`dnl')\ndnl {T}\n")]
    public void Text_LikeAComment_IsMissing(string name, string text) => Assert.Equal("Missing", Judged.Verdict(name, text));
}
