// Constitutional Hash: cdd01ef066bc6cf2

using Grpc.Core;

namespace Acgs.Governance.Grpc.Tests;

/// <summary>Says what it heard. Each method has the name of its RPC: the server looks for its attributes by that name.</summary>
[BindServiceMethod(typeof(EchoService), nameof(Bind))]
internal sealed class EchoService
{
    /// <summary>Called by the server, once with an instance and once without, to learn the methods.</summary>
    public static void Bind(ServiceBinderBase binder, EchoService? service)
    {
        binder.AddMethod(EchoMethods.Unary, service is null ? null : service.Unary);
        binder.AddMethod(EchoMethods.Server, service is null ? null : service.Server);
        binder.AddMethod(EchoMethods.Client, service is null ? null : service.Client);
        binder.AddMethod(EchoMethods.Duplex, service is null ? null : service.Duplex);
    }

    public Task<string> Unary(string request, ServerCallContext context) =>
        Task.FromResult($"{request} {context.RequestHeaders.GetValue("x-constitutional-hash")}");

    public async Task Server(string request, IServerStreamWriter<string> responses, ServerCallContext context)
    {
        await responses.WriteAsync(request);
        await responses.WriteAsync(request);
    }

    public async Task<string> Client(IAsyncStreamReader<string> requests, ServerCallContext context) =>
        string.Join(' ', await requests.ReadAllAsync().ToListAsync());

    public async Task Duplex(IAsyncStreamReader<string> requests, IServerStreamWriter<string> responses, ServerCallContext context)
    {
        await foreach (var request in requests.ReadAllAsync())
        {
            await responses.WriteAsync(request);
        }
    }
}
