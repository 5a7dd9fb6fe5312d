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
            "UseAcgsGovernance requires services: call builder.AddAcgsGovernance() before building the application.", failure.Message);
    }

    [Fact]
    public async Task Map_WithoutAdd_NamesWhatWasForgotten()
    {
        await using var app = GovernedApp.CreateBuilder().Build();

        var failure = Assert.Throws<InvalidOperationException>(() => app.MapAcgsGovernance());

        Assert.Equal(
            "MapAcgsGovernance requires services: call builder.AddAcgsGovernance() before building the application.", failure.Message);
    }
}
