// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;

namespace Acgs.Governance.PackageTests;

/// <summary>The hash against the bytes of a document, as the real compiler reads them.</summary>
public sealed class ConstitutionFileTests(PackedFeed feed)
{
    private const string Reference = """<PackageReference Include="Acgs.Governance.Analyzers" Version="0.1.0" PrivateAssets="all" />""";

    private static readonly byte[] Mark = Encoding.UTF8.GetPreamble();

    public static TheoryData<byte[], string> Documents => new()
    {
        { [.. Mark, .. "One\r\nTwo ä\n"u8], "" },
        { [.. Mark, .. "broken "u8, 0xFF, 0xC3], "" },
        { [.. "caf"u8, 0xE9, 0x0D], "" },
        { [.. Mark, .. "One\r\nTwo ä\n"u8], "<ChecksumAlgorithm>SHA1</ChecksumAlgorithm>" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Hash_AgainstTheDocument_IsThatOfItsBytes(byte[] document, string properties)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(document))[..16];
        var workspace = WithProject("<AcgsConstitutionFile>../law (1).md</AcgsConstitutionFile>" + properties);
        await File.WriteAllBytesAsync(workspace.PathOf("law (1).md"), document, TestContext.Current.CancellationToken);

        var same = (await workspace.RunAsync("build", "Lawful", $"-p:AcgsConstitutionalHash={hash}")).Succeeded();
        Assert.DoesNotContain(same.Diagnostics, line => line.Contains("ACGS0007", StringComparison.Ordinal));

        var other = (await workspace.RunAsync("build", "Lawful", "--no-incremental", "-p:ContinuousIntegrationBuild=true")).Failed();
        Assert.Contains(
            $"error ACGS0007: The setting 'AcgsConstitutionalHash' is cdd01ef066bc6cf2, but the constitution file 'law (1).md' has the hash {hash}",
            Assert.Single(other.Diagnostics),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_IsMissing_FailsNamingPropertyAndPath()
    {
        var workspace = WithProject("<AcgsConstitutionFile>missing.md</AcgsConstitutionFile>");

        var build = (await workspace.RunAsync("build", "Lawful")).Failed();

        Assert.Contains(
            $"error ACGS0007: The property AcgsConstitutionFile names the file '{workspace.PathOf("Lawful/missing.md")}', which does not exist.",
            Assert.Single(build.Diagnostics),
            StringComparison.Ordinal);
    }

    private Workspace WithProject(string properties)
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Lawful", "Microsoft.NET.Sdk", Reference, properties);
        workspace.Write("Lawful/Class.cs", "// Constitutional Hash: cdd01ef066bc6cf2\n\nnamespace Lawful;\n");
        return workspace;
    }
}
