// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>The dashboards against the types of Grafana. These and their compiler come through npm, with the long run.</summary>
public sealed class GrafanaSchemaTests : IDisposable
{
    private const string Configuration =
        """
        {
          "compilerOptions": { "noEmit": true, "strict": true, "module": "esnext", "moduleResolution": "bundler", "target": "es2022", "types": [] },
          "files": ["dashboards.ts"]
        }
        """;

    private static readonly string Packages = (Environment.GetEnvironmentVariable("NODE_PATH") ?? "").Split(Path.PathSeparator)[0];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-dashboards-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact(Explicit = true)]
    public async Task Dashboards_AreOfTheTypesOfGrafana() => Assert.Equal("", await CompileAsync(Source()));

    [Theory(Explicit = true)]
    [InlineData("\"schemaVersion\": 39", "\"schemaVersion\": \"39\"")]
    [InlineData("\"mode\": \"absolute\"", "\"mode\": \"relative\"")]
    [InlineData("\"colorMode\": \"background\"", "\"colorMode\": \"purple\"")]
    [InlineData("\"graphMode\": \"none\"", "\"graphMod\": \"none\"")]
    [InlineData("\"drawStyle\": \"line\"", "\"drawStyle\": \"zigzag\"")]
    [InlineData("\"cellHeight\": \"sm\"", "\"cellHeight\": \"tiny\"")]
    [InlineData("\"refresh\": 2", "\"refresh\": 7")]
    [InlineData("\"keepTime\": true", "\"keepTime\": \"true\"")]
    [InlineData("\"type\": \"stat\"", "\"type\": \"stats\"")]
    [InlineData("\"iconColor\": \"blue\"", "\"iconColour\": \"blue\"")]
    public async Task Dashboard_WithAMistake_IsNot(string right, string wrong)
    {
        var source = Source();
        var place = source.IndexOf(right, StringComparison.Ordinal);

        var errors = await CompileAsync(string.Concat(source.AsSpan(0, place), wrong, source.AsSpan(place + right.Length)));

        Assert.StartsWith("dashboards.ts(", errors, StringComparison.Ordinal);
    }

    private static string Source() =>
        "import type { Dashboard } from './dashboard-types';\n"
        + string.Concat(Exported.Texts(new()).Select((text, index) => $"export const dashboard{index}: Dashboard = {text};\n"));

    private async Task<string> CompileAsync(string source)
    {
        using (var types = typeof(GrafanaSchemaTests).Assembly.GetManifestResourceStream("dashboard-types.ts")!)
        await using (var copy = File.Create(Path.Combine(_folder.FullName, "dashboard-types.ts")))
        {
            await types.CopyToAsync(copy, TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "dashboards.ts"), source, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "tsconfig.json"), Configuration, TestContext.Current.CancellationToken);
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "node_modules"), Packages);
        using var compiler = Process.Start(new ProcessStartInfo(Path.Combine(Packages, ".bin", "tsc"), ["--project", _folder.FullName])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
        })!;
        var output = await compiler.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await compiler.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(output.Length == 0, compiler.ExitCode == 0);
        return output;
    }
}
