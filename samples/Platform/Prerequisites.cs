// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Platform.Servers;

namespace Platform;

/// <summary>What the platform runs.</summary>
internal static class Prerequisites
{
    /// <exception cref="StartException">Something is not there.</exception>
    public static void Require()
    {
        var missing = ServerBinaries.Platform.Where(server => server.Path is null).ToArray();
        if (missing.Length > 0)
        {
            throw new StartException(
                $"Not installed: {string.Join(", ", missing.Select(server => server.Name))}; "
                    + $"install it with 'apt-get install {string.Join(' ', missing.Select(server => server.Package))}'.");
        }

        if (!File.Exists(ServiceServer.Program))
        {
            throw new StartException($"{ServiceServer.Program} is missing; build it with 'dotnet build samples/Platform'.");
        }
    }
}
