// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Shapes;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Row 15: conventions on what <c>MapAcgsGovernance</c> returns.</summary>
public sealed class ConventionRowTests
{
    private static readonly AccessPart Access = new(new(
        HostingStyle.WebApplication, ApplicationStyle.Minimal, LoggingStack.Framework, ErrorHandling.None, StatusPages.None, Shapes.Access.Auth, Switches.None));

    public static TheoryData<string> Paths => ["/health", "/health/live", "/health/ready", "/health/startup", "/health/ui", "/health/ui/data", "/info"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task RequireAuthorization_OnOurs_AsksForAUser(string path)
    {
        await using var host = await RowHost.StartAsync(governance => Access.AddServices(governance.Services), app =>
        {
            app.UseAcgsGovernance();
            app.MapAcgsGovernance().RequireAuthorization();
        });

        var nobody = await host.GetAsync(path);
        var alice = await host.AskAsync(new("alice", HttpMethod.Get, path)
        {
            Headers = new Dictionary<string, string> { [UserHandler.UserHeader] = "alice" },
        });

        Assert.Equal(401, nobody.Status);
        Assert.Equal(200, alice.Status);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task RequireHost_OnOurs_LeavesOthersWithout(string path)
    {
        await using var host = await RowHost.StartAsync(_ => { }, app =>
        {
            app.UseAcgsGovernance();
            app.MapAcgsGovernance().RequireHost("localhost");
        });

        var other = await host.GetAsync(path);
        var named = await host.AskAsync(new("named", HttpMethod.Get, path)
        {
            Headers = new Dictionary<string, string> { ["Host"] = "localhost" },
        });

        Assert.Equal(404, other.Status);
        Assert.Equal(200, named.Status);
    }

    [Fact]
    public async Task MapAcgsGovernance_CalledTwice_IsAnErrorThatSaysSo()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => RowHost.StartAsync(_ => { }, app =>
        {
            app.MapAcgsGovernance();
            app.MapAcgsGovernance().RequireHost("internal.example");
        }));

        Assert.Contains("MapAcgsGovernance", error.Message, StringComparison.Ordinal);
    }
}
