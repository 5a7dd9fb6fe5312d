// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Row 3: what a client of Kestrel gets of an unhandled exception.</summary>
public sealed class KestrelExceptionRowTests
{
    [Fact]
    public async Task UnhandledException_OnKestrel_LeavesTheConnectionInUse()
    {
        await using var host = await RowHost.StartAsync(_ => { }, app =>
        {
            app.UseAcgsGovernance();
            app.MapGet("/throw", string () => throw new InvalidOperationException("thrown by the application"));
            app.MapGet("/ok", () => "ok");
        });

        var answers = await RawHttp.SendAsync(host.Port, """
            GET /throw HTTP/1.1
            Host: 127.0.0.1

            GET /throw HTTP/1.1
            Host: 127.0.0.1

            GET /ok HTTP/1.1
            Host: 127.0.0.1
            Connection: close


            """.ReplaceLineEndings("\r\n"));

        Assert.Equal(["500", "500", "200"], Regex.Matches(answers, "HTTP/1.1 (\\d+)").Select(answer => answer.Groups[1].Value));
        Assert.Equal(3, Regex.Count(answers, $"(?m)^X-Constitutional-Hash: {Hash.Right}\r$"));
    }
}
