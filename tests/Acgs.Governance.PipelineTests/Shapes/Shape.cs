// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Shapes;

/// <summary>What a service is made of.</summary>
internal sealed record Shape(
    HostingStyle Hosting,
    ApplicationStyle Application,
    LoggingStack Logging,
    ErrorHandling Errors,
    StatusPages StatusPages,
    Access Access,
    Switches Switches)
{
    /// <summary>What stands ahead of every path.</summary>
    public string BasePath => Has(Switches.PathBase) ? "/base" : "";

    /// <summary>What stands ahead of the paths that we map.</summary>
    public string OwnPath => Has(Switches.MapGroup) ? $"{BasePath}/internal" : BasePath;

    /// <summary>
    /// Whether the pipeline says itself where it routes. A web application routes ahead of everything otherwise, and authenticates and
    /// authorizes there too.
    /// </summary>
    public bool HasExplicitRouting => Hosting is HostingStyle.Startup or HostingStyle.WebHost || Has(Switches.PathBase | Switches.Rewriting);

    /// <summary>Whether the pipeline answers exceptions itself, as a web application in development does.</summary>
    public bool AnswersExceptions => Errors != ErrorHandling.None
        || (Has(Switches.Development) && Hosting is not (HostingStyle.Startup or HostingStyle.WebHost));

    /// <summary>The name of the environment.</summary>
    public string Environment => Has(Switches.Development) ? Environments.Development : Environments.Production;

    /// <summary>Whether one of these is there.</summary>
    public bool Has(Switches any) => (Switches & any) != 0;

    /// <summary>A name that stays the same for the same shape: it goes into the names of tests.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            $"{Hosting}",
            $"{Application}",
            Logging == LoggingStack.Framework ? null : $"{Logging}",
            Errors == ErrorHandling.None ? null : $"{Errors}",
            StatusPages == StatusPages.None ? null : $"{StatusPages}",
            Access == Access.Open ? null : $"{Access}",
            Switches == Switches.None ? null : $"{Switches}".Replace(", ", " ", StringComparison.Ordinal),
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }
}
