// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;

namespace Acgs.Governance.Tests.Compliance;

public sealed class StaticFileTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("acgs-files-");

    public StaticFileTests() => File.WriteAllText(Path.Combine(_directory.FullName, "page.txt"), "file");

    public void Dispose() => _directory.Delete(recursive: true);

    // The call stands for the front of the pipeline, wherever it is written.
    [Theory]
    [InlineData("before", false, "200 200 403", 2)]
    [InlineData("before", true, "200 200 403", 2)]
    [InlineData("after", false, "200 200 403", 2)]
    [InlineData("after", true, "200 200 403", 2)]
    public async Task File_BeforeOrAfterThePolicy_IsStampedAndCountedOnce(string place, bool isRoutingLate, string expected, int evaluated)
    {
        await using var app = await GovernedApp.StartAsync(
            before: app => Use(app, place == "before"),
            map: app =>
            {
                Use(app, place == "after");
                if (isRoutingLate)
                {
                    app.UseRouting();
                }

                app.MapGet("/exempt", [ConstitutionalExempt(Reason = "test")] () => "ok");
                app.MapGet("/required", () => "ok").RequireConstitution();
            });

        string[][] stated = [[], [Hash.Active], [Hash.Foreign]];
        var statuses = new List<int>();
        foreach (var hashes in stated)
        {
            using var response = await app.GetAsync("/page.txt", hashes);
            statuses.Add((int)response.StatusCode);
            Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
            Assert.Equal(
                response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) == "file");
        }

        Assert.Equal(expected, string.Join(' ', statuses));
        await app.StopAsync();
        Assert.Equal(evaluated, app.Metrics.Sum("acgs.constitutional.compliance"));
        Assert.Equal(3, app.Metrics.Of("acgs.requests").Sum(measured => measured.Value));
    }

    private void Use(WebApplication app, bool isHere)
    {
        if (isHere)
        {
            app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(_directory.FullName) });
        }
    }
}
