// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Text.RegularExpressions;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Logging;

/// <summary>A record is as without us, plus the stamp.</summary>
public sealed partial class RecordParityTests
{
    private const string Stamp = $"\"constitutional_hash\":\"{Hash.Active}\",\"service\":\"{GovernedApp.Service}\"";

    public static TheoryData<string> Kinds => [.. OrdinaryRecords.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Record_InTheJsonConsole_IsAsWithoutUsPlusTheStamp(string kind)
    {
        var bare = Log(kind, build: _ => { });
        var stamped = Log(kind, build: builder => builder.AddAcgsGovernance());

        Assert.NotEmpty(stamped);
        Assert.All(stamped, line => Assert.Contains(Stamp, line, StringComparison.Ordinal));
        Assert.Equal(bare, stamped.Select(line => Stamps().Replace(line, "")));
    }

    // Only a state that has keys shows keys: one that is nothing, or has them in no order, becomes one.
    [Fact]
    public void Record_WhoseStateIsNoList_HasOneWithTheStamp()
    {
        Activity.Current = null;
        using var console = new RecordedConsole("json");
        using var log = StampedLog.To(console);

        log.Logger.Log<object?>(LogLevel.Information, default, null, null, (_, _) => "nothing");
        log.Logger.Log(LogLevel.Information, default, new Dictionary<string, object?> { ["Name"] = "a" }, null, (_, _) => "pairs");

        Assert.Equal(
            [
                $$"""{"EventId":0,"LogLevel":"Information","Category":"{{typeof(StampedLog)}}","Message":"nothing","State":{"Message":null,{{Stamp}}},"Scopes":[]}""",
                $$"""{"EventId":0,"LogLevel":"Information","Category":"{{typeof(StampedLog)}}","Message":"pairs","State":{"Message":"System.Collections.Generic.Dictionary\u00602[System.String,System.Object]",{{Stamp}},"Name":"a"},"Scopes":[]}""",
            ],
            console.Records.Select(record => record.Text.TrimEnd()));
    }

    private static List<string> Log(string kind, Action<HostApplicationBuilder> build)
    {
        Activity.Current = null;
        using var console = new RecordedConsole("json");
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "stamped" });
        builder.Configuration["Acgs:Service"] = GovernedApp.Service;
        builder.Logging.AddProvider(console);
        build(builder);
        using var host = builder.Build();
        OrdinaryRecords.All[kind](host.Services.GetRequiredService<ILogger<RecordParityTests>>());
        return [.. console.Records.Select(record => record.Text.TrimEnd())];
    }

    [GeneratedRegex(Stamp + ",|,?" + Stamp)]
    private static partial Regex Stamps();
}
