// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>The types by which the steps of a pipeline are recognised.</summary>
internal sealed class PipelineSymbols
{
    /// <summary>The name of the call that the rule is about.</summary>
    public const string UseName = "UseAcgsGovernance";

    /// <summary>The name of the call that makes a host a governed one.</summary>
    public const string AddName = "AddAcgsGovernance";

    private readonly INamedTypeSymbol _applicationExtensions;
    private readonly INamedTypeSymbol? _ownEndpoints;
    private readonly INamedTypeSymbol _webApplication;
    private readonly INamedTypeSymbol? _webApplicationBuilder;
    private readonly INamedTypeSymbol _endpoints;
    private readonly INamedTypeSymbol? _routing;
    private readonly INamedTypeSymbol? _terminal;
    private readonly INamedTypeSymbol? _host;

    private PipelineSymbols(Compilation compilation, INamedTypeSymbol extensions, INamedTypeSymbol web, INamedTypeSymbol endpoints, INamedTypeSymbol application)
    {
        _applicationExtensions = extensions;
        _webApplication = web;
        _endpoints = endpoints;
        Application = application;
        _ownEndpoints = compilation.GetTypeByMetadataName(LibraryTypes.EndpointExtensions);
        _webApplicationBuilder = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.WebApplicationBuilder");
        _routing = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.EndpointRoutingApplicationBuilderExtensions");
        _terminal = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.RunExtensions");
        _host = compilation.GetTypeByMetadataName("Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions");
    }

    /// <summary>The interface of an application.</summary>
    public INamedTypeSymbol Application { get; }

    /// <summary>The library.</summary>
    public IAssemblySymbol Library => _applicationExtensions.ContainingAssembly;

    /// <summary>The types, or <see langword="null"/> where the library or ASP.NET Core is not at hand.</summary>
    public static PipelineSymbols? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName(LibraryTypes.HostExtensions) is not null
        && compilation.GetTypeByMetadataName(LibraryTypes.ApplicationExtensions) is { } extensions
        && compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.WebApplication") is { } web
        && compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder") is { } endpoints
        && compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.IApplicationBuilder") is { } application
            ? new(compilation, extensions, web, endpoints, application)
            : null;

    /// <summary>What <paramref name="call"/> does.</summary>
    public PipelineStep StepOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return method.Name switch
        {
            "Build" when Is(method.ContainingType, _webApplicationBuilder) => PipelineStep.Build,
            UseName when Is(method.ContainingType, _applicationExtensions) => PipelineStep.Use,
            "UseEndpoints" when Is(method.ContainingType, _routing) => PipelineStep.Endpoint,
            "Run" or "RunAsync" or "Start" or "StartAsync" when Ends(method.ContainingType) => PipelineStep.End,
            _ when MapsEndpoint(method) => PipelineStep.Endpoint,
            _ => PipelineStep.Other,
        };
    }

    private bool Ends(INamedTypeSymbol type) => Is(type, _webApplication) || Is(type, _host) || Is(type, _terminal);

    // Our own endpoints are exempt from the policy: their place does not matter.
    private bool MapsEndpoint(IMethodSymbol method) =>
        method.IsExtensionMethod
        && method.Name.StartsWith("Map", StringComparison.Ordinal)
        && !Is(method.ContainingType, _ownEndpoints)
        && TypeTest.IsOrImplements(method.Parameters[0].Type, _endpoints);

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol? other) => SymbolEqualityComparer.Default.Equals(type, other);
}
