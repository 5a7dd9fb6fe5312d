// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Hosting;
using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Row 1: middleware that puts a body of its own in the place of the server's.</summary>
public sealed class ReplacedBodyRowTests
{
    private static readonly Shape Plain = new(
        HostingStyle.WebApplication, ApplicationStyle.Minimal, LoggingStack.Framework, ErrorHandling.None, StatusPages.None, Access.Open, Switches.None);

    private static readonly Dictionary<string, PipelinePart> Parts = new()
    {
        ["response caching"] = new ResponseCachingPart(),
        ["output caching with a base policy"] = new OutputCachingPart(),
        ["HTTP logging with bodies"] = new HttpLoggingPart(Plain),
        ["compression"] = new CompressionPart(),
        ["a body of the application's"] = new ReplacedBodyPart(),
    };

    public static TheoryData<string> Names => [.. Parts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task OwnEndpoints_BehindIt_AnswerStampedAndFresh(string part)
    {
        await using var host = await RowHost.StartAsync(governance => Parts[part].AddServices(governance.Services), app =>
        {
            app.UseAcgsGovernance();
            Parts[part].Use(app);
            app.MapAcgsGovernance();
        });

        foreach (var exchange in OwnEndpoints.Exchanges(Plain))
        {
            var seen = await host.AskAsync(exchange with { Headers = new Dictionary<string, string> { ["Accept-Encoding"] = "gzip" } });

            Assert.Equal((exchange.Name, 200, Hash.Right, null), (exchange.Name, seen.Status, seen.Header(Answer.HashHeader), seen.Header("Age")));
            Assert.Equal(exchange.Method == HttpMethod.Head, seen.Answer.Body.Length == 0);
            Assert.Empty(seen.Counted);
        }
    }
}
