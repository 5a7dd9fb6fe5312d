// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>The log methods of an application are generated as without the package.</summary>
public sealed class LogMethodTests(PackedFeed feed)
{
    private const string Program = """
        // Constitutional Hash: cdd01ef066bc6cf2

        using Microsoft.Extensions.Logging;

        using var factory = LoggerFactory.Create(logging => logging.AddJsonConsole());
        Log.Shown(factory.CreateLogger("App"), new object());

        internal static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Shown {Item}")]
            public static partial void Shown(ILogger logger, object item);
        }
        """;

    [Theory]
    [InlineData("Acgs.Governance")]
    [InlineData("Acgs.Governance.PostgreSql")]
    [InlineData("Acgs.Governance.Prometheus")]
    [InlineData("Acgs.Governance.Redis")]
    [InlineData("Acgs.Governance.Serilog")]
    public async Task LogMethods_OfAnApplication_AreThoseOfTheFramework(string package)
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("App", "Microsoft.NET.Sdk.Web", $"""<PackageReference Include="{package}" Version="0.1.0" />""");
        workspace.Write("App/Program.cs", Program);

        var build = (await workspace.RunAsync("build", "App", "-p:EmitCompilerGeneratedFiles=true")).Succeeded();

        Assert.Empty(build.Diagnostics);
        var generated = Directory.GetFiles(workspace.PathOf("App/obj"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("Shown", StringComparison.Ordinal));
        Assert.Equal(["LoggerMessage.g.cs"], generated.Select(Path.GetFileName));
    }
}
