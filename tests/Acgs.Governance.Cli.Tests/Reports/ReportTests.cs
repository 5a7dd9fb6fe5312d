// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tests.Reports;

/// <summary>Fates of files that a real tree has only with permissions or configuration of its own.</summary>
public sealed class ReportTests
{
    [Theory]
    [InlineData("text", "1 unreadable")]
    [InlineData("json", "\"reason\": \"permission denied\"")]
    [InlineData("sarif", "\"executionSuccessful\": false")]
    [InlineData("github", "::error file=locked.yml,title=Unreadable::permission denied")]
    [InlineData("junit", "<error type=\"Unreadable\" message=\"permission denied\">")]
    public void Unreadable_File_IsFailureInEveryFormat(string format, string expected)
    {
        var report = MadeReport.Of(("locked.yml", MadeReport.Unreadable));

        Assert.Equal(3, report.ExitCode);
        Assert.Contains(expected, MadeReport.Written(format, report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "a.yml:3: ACGS0006 Outdated: old → new")]
    [InlineData("json", "\"severity\": \"note\"")]
    [InlineData("sarif", "\"level\": \"note\"")]
    [InlineData("github", "::notice file=a.yml,line=3,title=ACGS0006 Outdated::Outdated: old → new")]
    [InlineData("junit", "tests=\"1\" failures=\"0\"")]
    public void Outdated_File_IsANoteAndPasses(string format, string expected)
    {
        var report = MadeReport.Of(("a.yml", MadeReport.Note));

        Assert.Equal(0, report.ExitCode);
        Assert.Contains(expected, MadeReport.Written(format, report), StringComparison.Ordinal);
    }

    [Fact]
    public void Spelling_Known_IsNamed()
    {
        var report = MadeReport.Of(("a.yml", new(FileStatus.Finding, ComplianceLevel.Presence, HeaderVerdict.Malformed) { Line = 1, Found = "**old**", Expected = "new", Spelling = "bold Markdown" }));

        Assert.Contains("Malformed: **old** (bold Markdown) → new", MadeReport.Written("text", report), StringComparison.Ordinal);
        Assert.Contains("\"spelling\": \"bold Markdown\"", MadeReport.Written("json", report), StringComparison.Ordinal);
    }
}
