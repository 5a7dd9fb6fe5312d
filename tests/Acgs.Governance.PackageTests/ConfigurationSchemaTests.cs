// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.PackageTests;

/// <summary>What an editor learns of appsettings.json from the package.</summary>
public sealed class ConfigurationSchemaTests(PackedFeed feed)
{
    [Fact]
    public async Task FreshProject_WithThePackage_TellsEditorsTheSchemaOfItsSettings()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Fresh", "Microsoft.NET.Sdk.Web", """<PackageReference Include="Acgs.Governance" Version="0.1.0" />""");
        (await workspace.RunAsync("restore", "Fresh")).Succeeded();

        var evaluated = (await workspace.RunAsync("msbuild", "Fresh", "-getItem:JsonSchemaSegment")).Succeeded();

        using var items = JsonDocument.Parse(evaluated.Output);
        var segment = Assert.Single(items.RootElement.GetProperty("Items").GetProperty("JsonSchemaSegment").EnumerateArray());
        Assert.Equal("appsettings\\..*json", segment.GetProperty("FilePathPattern").GetString());
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "Acgs.Governance", "ConfigurationSchema.json"), TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(segment.GetProperty("FullPath").GetString()!, TestContext.Current.CancellationToken));
    }
}
