// Constitutional Hash: cdd01ef066bc6cf2

using System.Xml.Linq;

namespace Acgs.Governance.PackageTests;

/// <summary>The source tree that these tests pack.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Packages => Path.Combine(Root, "artifacts", "package", "release");

    /// <summary>What this tree was built with: built otherwise, all of it would be compiled again.</summary>
    public static IReadOnlyDictionary<string, string?> BuildEnvironment { get; } = new Dictionary<string, string?> { ["CI"] = Environment.GetEnvironmentVariable("CI") };

    /// <summary>The command line of this tree, built beside the tests.</summary>
    public static string Cli => Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Acgs.Governance.Cli", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "acgs-cli.dll");

    /// <summary>The first C# block of the README: the quick start, as a user would paste it.</summary>
    public static string QuickStart()
    {
        var blocks = File.ReadAllText(Path.Combine(Root, "README.md")).Split("```csharp\n", 2);
        return blocks[1].Split("```", 2)[0];
    }

    /// <summary>The version of somebody else's package that this tree uses.</summary>
    public static string VersionOf(string package) => XDocument.Load(Path.Combine(Root, "Directory.Packages.props")).Descendants("PackageVersion")
        .First(version => version.Attribute("Include")?.Value == package).Attribute("Version")!.Value;

    private static string Find(DirectoryInfo? directory) => directory switch
    {
        null => throw new InvalidOperationException("These tests run inside a checkout: no Acgs.Governance.sln above them."),
        _ when File.Exists(Path.Combine(directory.FullName, "Acgs.Governance.sln")) => directory.FullName,
        _ => Find(directory.Parent),
    };
}
