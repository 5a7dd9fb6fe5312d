// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Prometheus.Tests;

/// <summary>
/// The exposition of a wholly determined service, byte for byte. After a change that is meant:
/// <c>ACGS_WRITE_GOLDEN=true</c> writes the files anew, and their difference is reviewed with the change.
/// </summary>
[Collection(nameof(Formats))]
public sealed class GoldenTests
{
    [Theory]
    [InlineData(Formats.Text, "metrics.txt")]
    [InlineData(Formats.OpenMetrics, "metrics.openmetrics.txt")]
    public async Task Exposition_OfADeterminedService_IsTheGoldenFile(string mediaType, string file)
    {
        await using var host = await GoldenHost.StartAsync();

        var actual = Formats.WithoutInstants(await host.ScrapeAsync(mediaType));

        var path = SourceFile.Find($"tests/Acgs.Governance.Prometheus.Tests/Golden/{file}");
        if (Environment.GetEnvironmentVariable("ACGS_WRITE_GOLDEN") == "true")
        {
            await File.WriteAllTextAsync(path, actual, TestContext.Current.CancellationToken);
        }

        var expected = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.True(expected == actual, $"The exposition is not that of {file} (- the file, + the service):\n{LineDifference.Of(expected, actual)}");
    }
}
