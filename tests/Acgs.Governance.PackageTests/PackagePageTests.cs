// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;
using System.Text;

namespace Acgs.Governance.PackageTests;

/// <summary>What the page of each package shows, and nothing of what it is hides.</summary>
public sealed class PackagePageTests
{
    // What a README may have so that it fits one screen.
    private const int Screen = 50;

    public static TheoryData<string> Ids => [.. Package.Folders.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Packages_OfTheTree_AreTheseAtLeast()
    {
        string[] expected = ["Acgs.Governance", "Acgs.Governance.Analyzers", "Acgs.Governance.Cli", "Acgs.Governance.Grpc", "Acgs.Governance.LedgerConformance", "Acgs.Governance.OpenTelemetry", "Acgs.Governance.PostgreSql",
            "Acgs.Governance.Prometheus", "Acgs.Governance.Redis", "Acgs.Governance.Serilog", "Acgs.Governance.Sqlite",
            "Acgs.Governance.Templates"];

        Assert.Superset(expected.ToHashSet(), Package.Folders.Keys.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Icon_OfPackage_IsTheImage(string id)
    {
        using var package = Package.Open(id);

        Assert.Equal("icon.png", package.Specification("icon").Single().Value);
        var image = package.Read("icon.png");
        Assert.Equal("PNG\r\n"u8, image.AsSpan(1, 5));
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(image.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(image.AsSpan(20))));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Readme_OfPackage_IsItsOwnAndFitsOneScreen(string id)
    {
        using var package = Package.Open(id);

        Assert.Equal("README.md", package.Specification("readme").Single().Value);
        var text = Encoding.UTF8.GetString(package.Read("README.md"));
        var lines = text.Split('\n');
        Assert.Equal($"# {id}", lines[1]);
        Assert.InRange(lines.Length, 15, Screen);
        // The page has no folder beside it that a relative link could lead to.
        Assert.DoesNotMatch(@"\]\((?!https://)", text);
        Assert.DoesNotMatch($"Version=\"(?!{Package.Version}\")", text);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Specification_OfPackage_HasWhatAPageShows(string id)
    {
        using var package = Package.Open(id);

        Assert.Equal("MIT", package.Specification("license").Single().Value);
        Assert.InRange(package.Specification("description").Single().Value.Length, 40, 300);
        Assert.InRange(package.Specification("tags").Single().Value.Split(' ').Length, 5, 12);
        Assert.NotEmpty(package.Specification("authors").Single().Value);
        Assert.Equal(ReleaseNotes(), package.Specification("releaseNotes").Single().Value.ReplaceLineEndings("\n"));
    }

    // NuGet takes no more than 35,000 characters.
    private static string ReleaseNotes()
    {
        var changelog = File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md"));
        var heading = changelog.Contains($"\n## [{Package.Version}]", StringComparison.Ordinal) ? Package.Version : "Unreleased";
        var section = changelog.Split($"\n## [{heading}]", 2)[1].Split("\n## [", 2)[0];
        var notes = section[(section.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim();
        Assert.InRange(notes.Length, 1, 35_000);
        return notes;
    }
}
