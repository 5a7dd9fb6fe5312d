// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;

namespace Acgs.Governance.Analyzers.Tests.Rules;

public sealed class HeaderSettingsTests
{
    private const string A = "aaaaaaaaaaaaaaaa";
    private const string B = "bbbbbbbbbbbbbbbb";
    private const string EditorHash = "acgs_constitutional_hash = ";
    private const string EditorAccepted = "acgs_accepted_hashes = ";
    private const string Hash = "build_property.AcgsConstitutionalHash = ";
    private const string Accepted = "build_property.AcgsAcceptedHashes = ";

    [Theory]
    [InlineData("", "", Canonical.Hash, A, null)]
    [InlineData("", Hash, Canonical.Hash, A, null)]
    [InlineData("", Hash + A, A, Canonical.Hash, null)]
    [InlineData(EditorHash + B, Hash + A, B, A, null)]
    [InlineData(EditorHash + "unset", Hash + A, A, Canonical.Hash, null)]
    [InlineData(EditorHash, Hash + A, A, Canonical.Hash, null)]
    [InlineData("", Accepted + A, A, B, RuleIds.Outdated)]
    [InlineData("", Hash + B + "\n" + Accepted + A, A, Canonical.Hash, RuleIds.Outdated)]
    [InlineData("", Accepted + A + " , " + B + ",", B, Canonical.OtherHash, RuleIds.Outdated)]
    [InlineData(EditorAccepted + B, Accepted + A, B, A, RuleIds.Outdated)]
    [InlineData(EditorAccepted + A + "," + B, Hash + Canonical.OtherHash, A, Canonical.Hash, RuleIds.Outdated)]
    public async Task Hash_EveryLayer_HighestIsInForce(string editorConfig, string properties, string right, string wrong, string? idOfRight)
    {
        using var governed = new GovernedProject(editorConfig, properties).Add("/src/C.cs", HeaderLine.Stating(right));
        using var drifted = new GovernedProject(editorConfig, properties).Add("/src/C.cs", HeaderLine.Stating(wrong));

        Assert.Equal(idOfRight is null ? [] : [idOfRight], await governed.IdsAsync());
        Assert.Equal([RuleIds.WrongHash], await drifted.IdsAsync());
    }

    [Fact]
    public async Task Hash_NearerEditorConfig_HoldsForItsFolder()
    {
        using var project = new GovernedProject(EditorHash + A);
        project.AddConfiguration("/src/sub/.editorconfig", $"[*.cs]\n{EditorHash}{B}\n");
        project.Add("/src/C.cs", HeaderLine.Stating(A)).Add("/src/sub/D.cs", HeaderLine.Stating(B)).Add("/src/sub/E.cs", HeaderLine.Stating(A));

        var diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal("/src/sub/E.cs", diagnostic.Location.SourceTree!.FilePath);
        Assert.Equal(HeaderLine.Stating(B), diagnostic.Properties["expected"]);
    }

    [Theory]
    [InlineData("", Hash + "abc", "'AcgsConstitutionalHash' must be exactly 16 lower-case hexadecimal digits, but it has 3 characters")]
    [InlineData(EditorHash + "CDD01ef066bc6cf2", "", "'acgs_constitutional_hash' must be exactly 16 lower-case hexadecimal digits, but 3 of its 16 characters are not a lower-case hexadecimal digit")]
    [InlineData("", Accepted + A + ", x", "'AcgsAcceptedHashes' must be exactly 16 lower-case hexadecimal digits, but it has 1 character")]
    [InlineData(EditorAccepted + "xyz," + A, "", "'acgs_accepted_hashes' must be exactly 16 lower-case hexadecimal digits, but it has 3 characters")]
    [InlineData("acgs_header = on", "", "'acgs_header' must be require, validate or off")]
    [InlineData(EditorHash + B, Hash + "abc", "'AcgsConstitutionalHash' must be exactly 16 lower-case hexadecimal digits, but it has 3 characters")]
    [InlineData(EditorHash + "abc\nacgs_header = off", "", "'acgs_constitutional_hash' must be exactly 16 lower-case hexadecimal digits, but it has 3 characters")]
    public async Task Configuration_Invalid_IsOneDiagnosticForTheProject(string editorConfig, string properties, string problem)
    {
        using var project = new GovernedProject(editorConfig, properties);
        project.Add("/src/C.cs", HeaderLine.Stating(B)).Add("/src/D.cs", HeaderLine.Stating(B)).Add("/src/E.cs", HeaderLine.Stating(B));

        var diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal(RuleIds.Configuration, diagnostic.Id);
        Assert.Equal($"The setting {problem}", diagnostic.GetMessage(null));
        Assert.Equal(Microsoft.CodeAnalysis.Location.None, diagnostic.Location);
    }

    [Fact]
    public async Task Configuration_InvalidInOneFolder_OtherFilesAreStillJudged()
    {
        using var project = new GovernedProject();
        project.AddConfiguration("/src/sub/.editorconfig", $"[*.cs]\n{EditorHash}abc\n");
        project.Add("/src/C.cs", "class C;").Add("/src/sub/D.cs", "class D;");

        Assert.Equal([RuleIds.Missing, RuleIds.Configuration], await project.IdsAsync());
    }
}
