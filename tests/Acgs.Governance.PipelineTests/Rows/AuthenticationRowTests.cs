// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Shapes;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Row 8: a web application authenticates and authorizes ahead of everything that it adds itself.</summary>
public sealed class AuthenticationRowTests
{
    private static readonly AccessPart Access = new(new(
        HostingStyle.WebApplication, ApplicationStyle.Minimal, LoggingStack.Framework, ErrorHandling.None, StatusPages.None, Shapes.Access.Auth, Switches.None));

    [Fact]
    public async Task ProtectedEndpoint_WrongHashWithoutUser_IsRefusedAndCounted()
    {
        await using var host = await StartAsync();

        var seen = await host.GetAsync("/app/protected", Hash.Wrong);

        Assert.Equal(403, seen.Status);
        Assert.Equal(RowSeen.Mismatch, seen.Counted);
    }

    [Fact]
    public async Task ProtectedEndpoint_NoHashAndNoUser_IsTheApplicationsToRefuse()
    {
        await using var host = await StartAsync();

        var seen = await host.GetAsync("/app/protected");

        Assert.Equal(401, seen.Status);
        Assert.Equal(["acgs.requests status=401 +1"], seen.Counted);
    }

    private static Task<RowHost> StartAsync() => RowHost.StartAsync(governance => Access.AddServices(governance.Services), app =>
    {
        app.UseAcgsGovernance();
        app.MapAcgsGovernance();
        Access.Map(app);
    });
}
