// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Hosting;
using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;
using Acgs.Governance.PipelineTests.Styles;

namespace Acgs.Governance.PipelineTests.Assertions;

public sealed class StampTests
{
    private static readonly string Stamp = $"constitutional_hash={Hash.Right}, service={typeof(StampTests).Assembly.GetName().Name}";

    public static TheoryData<string> Hosts => AllShapes.Names;

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Response_OfEveryKind_CarriesTheActiveHashOnce(string host)
    {
        var recording = await Recordings.GovernedAsync(host);
        var shape = AllShapes.Of(host);

        Assert.Empty(
            from seen in recording.Exchanges
            where seen.Answer.Status != 0 && !seen.Answer.Headers[Answer.HashHeader].SequenceEqual(IsLeftToKestrel(shape, seen) ? [] : [Hash.Right])
            select $"{seen.Exchange.Name}: {seen.Answer.Status} with [{string.Join(", ", seen.Answer.Headers[Answer.HashHeader])}]");
    }

    // Contract 5: every record of every category, from every logging stack.
    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task LogRecord_OfEveryRequest_CarriesTheStampOnce(string host)
    {
        var recording = await Recordings.GovernedAsync(host);

        Assert.Empty(
            from seen in recording.Exchanges
            from record in seen.Telemetry.Records
            where record.Stamp != Stamp
            select $"{seen.Exchange.Name}: [{record.Stamp}] {record.Text}");
    }

    // Contract 3, docs/metrics.md: where stamp and telemetry exclude each other telemetry wins. That is so where Kestrel answers and ends
    // the connection: a client that closed at once would make an aborted request of one that failed.
    private static bool IsLeftToKestrel(Shape shape, Seen seen) =>
        seen.Exchange.Name == AppTraffic.ThrowBad && !shape.AnswersExceptions && !shape.Has(Switches.Http2Only);
}
