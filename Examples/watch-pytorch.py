# An RNN learns to recall its first input, and tells `unroll watch` the norm of the gradient at each time step:
#     python watch-pytorch.py | unroll watch
import json, torch
model = torch.nn.ModuleDict({"rnn": torch.nn.RNNCell(4, 16), "readout": torch.nn.Linear(16, 4)})
optimiser = torch.optim.Adam(model.parameters(), lr=1e-2)
for update in range(1, 2001):
    inputs, h, states = torch.randn(10, 32, 4), torch.zeros(32, 16), []
    for x in inputs:
        states.append(h := model["rnn"](x, h))
        h.retain_grad()
    optimiser.zero_grad()
    (loss := (model["readout"](h) - inputs[0]).pow(2).mean()).backward()
    record = {"update": update, "loss": loss.item(), "per_step": [s.grad.norm().item() for s in states],
              "params": {name: p.grad.norm().item() for name, p in model.named_parameters()}}
    record["grad_norm"] = torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0).item()
    optimiser.step()
    print(json.dumps(record), flush=True)
