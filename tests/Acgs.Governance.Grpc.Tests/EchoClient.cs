// Constitutional Hash: cdd01ef066bc6cf2

using Grpc.Core;

namespace Acgs.Governance.Grpc.Tests;

/// <summary>A client as a generator would make it.</summary>
internal sealed class EchoClient : ClientBase<EchoClient>
{
    public EchoClient(CallInvoker invoker)
        : base(invoker)
    {
    }

    private EchoClient(ClientBaseConfiguration configuration)
        : base(configuration)
    {
    }

    public AsyncUnaryCall<string> Unary(string request, CallOptions options = default) => CallInvoker.AsyncUnaryCall(EchoMethods.Unary, null, options, request);

    public AsyncServerStreamingCall<string> Server(string request, CallOptions options = default) =>
        CallInvoker.AsyncServerStreamingCall(EchoMethods.Server, null, options, request);

    public AsyncClientStreamingCall<string, string> Client(CallOptions options = default) =>
        CallInvoker.AsyncClientStreamingCall(EchoMethods.Client, null, options);

    public AsyncDuplexStreamingCall<string, string> Duplex(CallOptions options = default) =>
        CallInvoker.AsyncDuplexStreamingCall(EchoMethods.Duplex, null, options);

    protected override EchoClient NewInstance(ClientBaseConfiguration configuration) => new(configuration);
}
