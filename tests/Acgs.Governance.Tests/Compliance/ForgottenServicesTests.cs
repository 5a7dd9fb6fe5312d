// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Compliance;

public sealed class ForgottenServicesTests
{
    [Fact]
    public async Task Use_WithoutAdd_NamesWhatWasForgotten()
    {
        await using var app = GovernedApp.CreateBuilder().Build();

        var failure = Assert.Throws<InvalidOperationException>(() => app.UseAcgsGovernance());

        Assert.Equal(
            "UseAcgsGovernance needs its services: call builder.AddAcgsGovernance() before the application is built.", failure.Message);
    }

    [Fact]
    public async Task Map_WithoutAdd_NamesWhatWasForgotten()
    {
        await using var app = GovernedApp.CreateBuilder().Build();

        var failure = Assert.Throws<InvalidOperationException>(() => app.MapAcgsGovernance());

        Assert.Equal(
            "MapAcgsGovernance needs its services: call builder.AddAcgsGovernance() before the application is built.", failure.Message);
    }
}
