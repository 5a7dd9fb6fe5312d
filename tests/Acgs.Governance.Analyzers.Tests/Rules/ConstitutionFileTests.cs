// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Tests.Rules;

public sealed class ConstitutionFileTests
{
    private const string Document = "# Constitution\r\nÄ law.\n";

    [Theory]
    [InlineData(false, SourceHashAlgorithm.Sha256)]
    [InlineData(true, SourceHashAlgorithm.Sha256)]
    [InlineData(false, SourceHashAlgorithm.Sha1)]
    [InlineData(true, SourceHashAlgorithm.Sha1)]
    public async Task Hash_IsThatOfTheBytes_IsAccepted(bool mark, SourceHashAlgorithm algorithm)
    {
        var (text, hash) = Read(Bytes(mark), algorithm);
        using var project = Governed($"build_property.AcgsConstitutionalHash = {hash}", hash, text);

        Assert.Empty(await project.AnalyzeAsync());
    }

    [Fact]
    public async Task Hash_OfBytesThatAreNoText_IsStillThatOfTheBytes()
    {
        var (text, hash) = Read([0xEF, 0xBB, 0xBF, 0x41, 0xFF, 0xE9, 0x0D], SourceHashAlgorithm.Sha256);
        using var project = Governed($"build_property.AcgsConstitutionalHash = {hash}", hash, text);

        Assert.Empty(await project.AnalyzeAsync());
    }

    [Theory]
    [InlineData("build_property.AcgsConstitutionalHash = " + Canonical.OtherHash, Canonical.OtherHash, "AcgsConstitutionalHash")]
    [InlineData("", Canonical.Hash, "AcgsConstitutionalHash")]
    [InlineData("acgs_constitutional_hash = " + Canonical.OtherHash, Canonical.OtherHash, "acgs_constitutional_hash")]
    public async Task Hash_IsNotThatOfTheFile_NamesBoth(string properties, string active, string key)
    {
        var (text, hash) = Read(Bytes(mark: true), SourceHashAlgorithm.Sha256);
        using var project = Governed(properties, active, text);

        var diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal(RuleIds.Configuration, diagnostic.Id);
        Assert.False(diagnostic.Location.IsInSource);
        Assert.Equal($"The setting '{key}' is {active}, but the constitution file 'law.md' has the hash {hash}", diagnostic.GetMessage(null));
    }

    [Fact]
    public async Task Folder_InRotation_IsNotCompared()
    {
        var (text, hash) = Read(Bytes(mark: false), SourceHashAlgorithm.Sha256);
        using var project = new GovernedProject($"acgs_constitutional_hash = {Canonical.OtherHash}", $"build_property.AcgsConstitutionalHash = {hash}")
            .Add("/src/C.cs", Canonical.OtherLine + "\nclass C;\n")
            .AddAdditional("/law.md", text, "AcgsConstitution");

        Assert.Empty(await project.AnalyzeAsync());
    }

    [Fact]
    public async Task File_IsEmpty_IsReported()
    {
        using var project = Governed("", Canonical.Hash, SourceText.From("", Encoding.UTF8));

        Assert.Equal(
            "The setting 'AcgsConstitutionFile' names the constitution file 'law.md', which is empty or cannot be read as text",
            Assert.Single(await project.AnalyzeAsync()).GetMessage(null));
    }

    [Fact]
    public async Task Files_AreTwo_IsReportedOnce()
    {
        var (text, hash) = Read(Bytes(mark: false), SourceHashAlgorithm.Sha256);
        using var project = Governed($"build_property.AcgsConstitutionalHash = {hash}", hash, text).AddAdditional("/other.md", text, "AcgsConstitution");

        Assert.Equal(
            "The setting 'AcgsConstitutionFile' must name one constitution file, but there are 2: 'law.md', 'other.md'",
            Assert.Single(await project.AnalyzeAsync()).GetMessage(null));
    }

    [Fact]
    public async Task Hash_IsMalformed_IsTheOnlyProblem()
    {
        using var project = Governed("build_property.AcgsConstitutionalHash = wrong", Canonical.Hash, SourceText.From("", Encoding.UTF8));

        Assert.Contains("'AcgsConstitutionalHash' must be exactly 16", Assert.Single(await project.AnalyzeAsync()).GetMessage(null), StringComparison.Ordinal);
    }

    private static GovernedProject Governed(string properties, string hash, SourceText document) => new GovernedProject(properties: properties)
        .Add("/src/C.cs", $"// Constitutional Hash: {hash}\nclass C;\n")
        .AddAdditional("/law.md", document, "AcgsConstitution");

    private static byte[] Bytes(bool mark) => [.. mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(Document)];

    // As the compiler reads a file, and what "sha256sum" says about it.
    private static (SourceText Text, string Hash) Read(byte[] bytes, SourceHashAlgorithm algorithm) => (
        SourceText.From(new MemoryStream(bytes), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), algorithm),
        Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
}
