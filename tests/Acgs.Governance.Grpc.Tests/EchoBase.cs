// Constitutional Hash: cdd01ef066bc6cf2

using Grpc.Core;

namespace Acgs.Governance.Grpc.Tests;

/// <summary>The base of a service as a generator would make it: the server looks for overrides that have the names of the methods.</summary>
[BindServiceMethod(typeof(EchoBase), nameof(Bind))]
internal abstract class EchoBase
{
    /// <summary>Called by the server without an instance, to learn the methods.</summary>
    public static void Bind(ServiceBinderBase binder, EchoBase? service)
    {
        binder.AddMethod(EchoMethods.Unary, service is null ? null : service.Unary);
        binder.AddMethod(EchoMethods.Server, service is null ? null : service.Server);
        binder.AddMethod(EchoMethods.Client, service is null ? null : service.Client);
        binder.AddMethod(EchoMethods.Duplex, service is null ? null : service.Duplex);
    }

    public abstract Task<string> Unary(string request, ServerCallContext context);

    public abstract Task Server(string request, IServerStreamWriter<string> responses, ServerCallContext context);

    public abstract Task<string> Client(IAsyncStreamReader<string> requests, ServerCallContext context);

    public abstract Task Duplex(IAsyncStreamReader<string> requests, IServerStreamWriter<string> responses, ServerCallContext context);
}
