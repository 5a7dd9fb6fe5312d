// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;
using Acgs.Governance.Constitution;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Configuration;

/// <summary>Sets defaults: first from the build stamp, then from the built-in constitution.</summary>
internal sealed class GovernanceDefaults(IHostEnvironment environment) : IPostConfigureOptions<GovernanceOptions>
{
    public void PostConfigure(string? name, GovernanceOptions options)
    {
        var entry = Assembly.GetEntryAssembly();
        options.Service ??= environment.ApplicationName;
        options.Version ??= BuildStamp.FindVersion(entry);
        options.ConstitutionalHash ??= BuildStamp.FindHash(entry) ?? HashFormat.BuiltIn;
    }
}
