// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace GovernedService.Tests;

/// <summary>The sample in memory, with a ledger in a folder of its own.</summary>
internal sealed class SampleFactory : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acgs-sample-").FullName;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("Acgs:Ledger:Path", Path.Combine(_folder, "ledger.db"));
}
