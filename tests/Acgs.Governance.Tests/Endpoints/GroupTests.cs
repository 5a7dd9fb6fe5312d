// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance.Tests.Endpoints;

/// <summary>Wherever they are mapped, our endpoints answer, to callers of another constitution too.</summary>
public sealed class GroupTests
{
    [Theory]
    [InlineData("/internal")]
    [InlineData("/{tenant}/v1")]
    public async Task Endpoints_InAGroup_AnswerThere(string prefix)
    {
        await using var app = await GovernedApp.StartAsync(use: Answers.Mapping(app => app.MapGroup(prefix).MapAcgsGovernance()));

        Assert.All(await app.CodesAsync(Answers.Paths.Select(path => prefix + path), Hash.Foreign), code => Assert.Equal(200, code));
        Assert.All(await app.CodesAsync(Answers.Paths), code => Assert.Equal(404, code));
    }

    [Fact]
    public async Task Endpoints_BehindAPathBase_AnswerWithAndWithoutIt()
    {
        await using var app = await GovernedApp.StartAsync(before: app =>
        {
            app.UsePathBase("/team");
            app.UseRouting();
        });

        Assert.All(await app.CodesAsync(Answers.Paths.Select(path => $"/team{path}"), Hash.Foreign), code => Assert.Equal(200, code));
        Assert.All(await app.CodesAsync(Answers.Paths, Hash.Foreign), code => Assert.Equal(200, code));
    }

    [Fact]
    public async Task Endpoints_InABranch_AnswerThere()
    {
        await using var app = await GovernedApp.StartAsync(use: Answers.Mapping(app => app.Map("/branch", branch =>
        {
            branch.UseRouting();
            branch.UseEndpoints(endpoints => endpoints.MapAcgsGovernance());
        })));

        Assert.All(await app.CodesAsync(Answers.Paths.Select(path => $"/branch{path}")), code => Assert.Equal(200, code));
    }
}
